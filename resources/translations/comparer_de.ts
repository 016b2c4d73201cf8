<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Comparer</name>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Apr</source>
      <translation>Apr.</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Aug</source>
      <translation>Aug.</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Dec</source>
      <translation>Dez.</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Feb</source>
      <translation>Feb.</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Jan</source>
      <translation>Jan.</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Jul</source>
      <translation>Juli</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Jun</source>
      <translation>Juni</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Mar</source>
      <translation>März</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>May</source>
      <translation>Mai</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Nov</source>
      <translation>Nov.</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Oct</source>
      <translation>Okt.</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>Sep</source>
      <translation>Sept.</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>agreement</source>
      <translation>Übereinstimmung</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>agreements</source>
      <translation>Übereinstimmungen</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>conflict</source>
      <translation>Widerspruch</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>conflicts</source>
      <translation>Widersprüche</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>difference</source>
      <translation>Abweichung</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>differences</source>
      <translation>Abweichungen</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>high importance</source>
      <translation>hohe Bedeutung</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>low importance</source>
      <translation>geringe Bedeutung</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>medium importance</source>
      <translation>mittlere Bedeutung</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>only in {left}</source>
      <translation>nur in {left}</translation>
    </message>
    <message>
      <location filename="../../comparer/labels.py" />
      <source>only in {right}</source>
      <translation>nur in {right}</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>action</source>
      <translation>Handlung</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>age</source>
      <translation>Alter</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>agency</source>
      <translation>Agentur</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>anonymous</source>
      <translation>anonym</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>assessment</source>
      <translation>Einschätzung</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>certainty</source>
      <translation>Gewissheit</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>duration</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>measure</source>
      <translation>Maß</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>medium</source>
      <translation>Medium</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>money</source>
      <translation>Geldbetrag</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>official</source>
      <translation>amtlich</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>other</source>
      <translation>andere</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>percent</source>
      <translation>Prozent</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>person</source>
      <translation>Person</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>place</source>
      <translation>Ort</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>quantity</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>quote</source>
      <translation>Zitat</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>spokesperson</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>time</source>
      <translation>Uhrzeit</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>title</source>
      <translation>Amt</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>witness</source>
      <translation>Zeuge</translation>
    </message>
    <message>
      <location filename="../../comparer/model.py" />
      <source>wording</source>
      <translation>Wortlaut</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Advertisement or invitation to subscribe</source>
      <translation>Werbung oder Einladung zum Abonnement</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Agency trailer or contributor note</source>
      <translation>Agenturschluss oder Hinweis auf Mitarbeit</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Button, menu or other page furniture</source>
      <translation>Knopf, Menü oder anderes Beiwerk der Seite</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Byline or note on the author</source>
      <translation>Autorenzeile oder Hinweis zum Autor</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Caption of a picture or video</source>
      <translation>Unterschrift eines Bildes oder Videos</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Comment box</source>
      <translation>Kommentarfeld</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Cookie or privacy notice</source>
      <translation>Hinweis zu Cookies oder Datenschutz</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Correction note</source>
      <translation>Berichtigungshinweis</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Credit line of an agency, outlet or photographer</source>
      <translation>Nachweis von Agentur, Medium oder Fotograf</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Cross-head between paragraphs</source>
      <translation>Zwischentitel</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Date or time line</source>
      <translation>Datums- oder Zeitzeile</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Dividing line</source>
      <translation>Trennlinie</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Editor's or update note</source>
      <translation>Hinweis der Redaktion oder zur Aktualisierung</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Footer of the page</source>
      <translation>Fußzeile der Seite</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Header of the wire message</source>
      <translation>Kopf der Agenturmeldung</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Headline</source>
      <translation>Überschrift</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Headline or list of other stories</source>
      <translation>Überschrift oder Liste anderer Beiträge</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Passage run together with a hidden list</source>
      <translation>Mit einer verborgenen Liste vermengte Stelle</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Paywall notice</source>
      <translation>Hinweis auf die Bezahlschranke</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Repeats a passage of the body</source>
      <translation>Wiederholung einer Stelle des Textes</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Signature of an embedded post</source>
      <translation>Unterschrift eines eingebetteten Beitrags</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Standfirst or summary under the headline</source>
      <translation>Vorspann oder Zusammenfassung</translation>
    </message>
    <message>
      <location filename="../../comparer/readers/cleaning/reasons.py" />
      <source>Time stamp of a live report</source>
      <translation>Zeitmarke eines Livetickers</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>a person for an office</source>
      <translation>eine Person statt eines Amtes</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>a rise against a fall</source>
      <translation>Anstieg gegen Rückgang</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>a shorter form</source>
      <translation>eine kürzere Form</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>a word differs inside the marks</source>
      <translation>ein Wort im Zitat weicht ab</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>above what the other gives as a ceiling</source>
      <translation>über der Obergrenze des anderen</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another act</source>
      <translation>eine andere Handlung</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another age</source>
      <translation>ein anderes Alter</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another amount</source>
      <translation>ein anderer Betrag</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another certainty</source>
      <translation>eine andere Gewissheit</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another date</source>
      <translation>ein anderes Datum</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another first name</source>
      <translation>ein anderer Vorname</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another kind of thing</source>
      <translation>eine andere Art von Sache</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another length of time</source>
      <translation>eine andere Dauer</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another limit</source>
      <translation>eine andere Grenze</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another measure</source>
      <translation>ein anderes Maß</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another name</source>
      <translation>ein anderer Name</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another number</source>
      <translation>eine andere Zahl</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another office</source>
      <translation>ein anderes Amt</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another part of one place</source>
      <translation>ein anderer Teil eines Ortes</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another percentage</source>
      <translation>ein anderer Prozentsatz</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another person</source>
      <translation>eine andere Person</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another place</source>
      <translation>ein anderer Ort</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another quotation</source>
      <translation>ein anderes Zitat</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another response</source>
      <translation>eine andere Reaktion</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another source</source>
      <translation>eine andere Quelle</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another spelling</source>
      <translation>eine andere Schreibung</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another stage</source>
      <translation>ein anderer Stand</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another style of writing</source>
      <translation>eine andere Schreibweise</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another surname</source>
      <translation>anderer Nachname</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another time</source>
      <translation>eine andere Zeit</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another time of day</source>
      <translation>eine andere Tageszeit</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another word for the office</source>
      <translation>ein anderes Wort für das Amt</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>another word in its place</source>
      <translation>ein anderes Wort an der Stelle</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>as certain</source>
      <translation>ebenso gewiss</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>both hedge it</source>
      <translation>beide mit Vorbehalt</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>cannot both be right</source>
      <translation>nicht beides kann stimmen</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>day of publication unknown</source>
      <translation>Erscheinungstag unbekannt</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>denied by another</source>
      <translation>von anderen bestritten</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>described otherwise</source>
      <translation>anders beschrieben</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>done or not</source>
      <translation>getan oder nicht</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>edited with brackets</source>
      <translation>mit Klammern bearbeitet</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>in another currency</source>
      <translation>in anderer Währung</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>in another unit</source>
      <translation>in anderer Einheit</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>in the place, deep in it or beside it</source>
      <translation>im Ort, tief darin oder daneben</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>may be another time zone</source>
      <translation>vielleicht andere Zeitzone</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>neither knows</source>
      <translation>beide wissen es nicht</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>not as certain</source>
      <translation>weniger gewiss</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>not as severe</source>
      <translation>weniger schwer</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>not as strong</source>
      <translation>weniger stark</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one adds a word</source>
      <translation>einer fügt ein Wort hinzu</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one denies it</source>
      <translation>einer verneint es</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one gives more detail</source>
      <translation>einer nennt mehr Einzelheiten</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one goes further</source>
      <translation>einer geht weiter</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one is approximate</source>
      <translation>eine Angabe ist ungefähr</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one is hedged</source>
      <translation>eine Angabe mit Vorbehalt</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one is rounded</source>
      <translation>eine Angabe ist gerundet</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one is the opposite of the other</source>
      <translation>das eine ist das Gegenteil des anderen</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one leaves the number itself out</source>
      <translation>einer schließt die Zahl selbst aus</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one or several</source>
      <translation>eines oder mehrere</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one quotation is cut</source>
      <translation>ein Zitat ist gekürzt</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one quotes more</source>
      <translation>einer zitiert mehr</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>one word is stronger</source>
      <translation>ein Wort ist stärker</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>only one measures from there</source>
      <translation>nur einer misst von dort</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>opposite verdicts</source>
      <translation>gegensätzliche Urteile</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>other sources</source>
      <translation>andere Quellen</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>perhaps of another month or year</source>
      <translation>vielleicht aus einem anderen Monat oder Jahr</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>perhaps updated since</source>
      <translation>vielleicht seither aktualisiert</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>quoted in one, told in other words in the other</source>
      <translation>hier zitiert, dort mit anderen Worten</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>ranges overlap</source>
      <translation>Bereiche überschneiden sich</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>reworded</source>
      <translation>umformuliert</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>the capital stands for the government</source>
      <translation>die Hauptstadt steht für die Regierung</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>the same</source>
      <translation>dasselbe</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>the same in another unit</source>
      <translation>dasselbe in anderer Einheit</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>the same is done</source>
      <translation>dasselbe wird getan</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>the same kind of source</source>
      <translation>dieselbe Art von Quelle</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>the same person says it</source>
      <translation>dieselbe Person sagt es</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>the same response</source>
      <translation>dieselbe Reaktion</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>the same stage</source>
      <translation>derselbe Stand</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>the same stance</source>
      <translation>dieselbe Haltung</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>the spelling differs</source>
      <translation>die Schreibung weicht ab</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>told in another way</source>
      <translation>auf anderem Weg mitgeteilt</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>told in the same way</source>
      <translation>auf gleichem Weg mitgeteilt</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>who does it to whom is exchanged</source>
      <translation>wer es wem tut, ist vertauscht</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>{left} is more precise</source>
      <translation>{left} ist genauer</translation>
    </message>
    <message>
      <location filename="../../resources/lexicons/details.toml" />
      <source>{right} is more precise</source>
      <translation>{right} ist genauer</translation>
    </message>
    <message>
      <location filename="../../ui/app.py" />
      <source>No font is installed, so no letter can be drawn; install one, for example the package fonts-dejavu-core.</source>
      <translation>Es ist keine Schrift installiert, so kann kein Buchstabe gezeichnet werden; installieren Sie eine, etwa das Paket fonts-dejavu-core.</translation>
    </message>
    <message>
      <location filename="../../ui/article_text.py" />
      <source>back into the text</source>
      <translation>zurück in den Text</translation>
    </message>
    <message>
      <location filename="../../ui/article_text.py" />
      <source>updated {day}</source>
      <translation>aktualisiert {day}</translation>
    </message>
    <message>
      <location filename="../../ui/article_text.py" />
      <source>{count} caption</source>
      <translation>{count} Bildunterschrift</translation>
    </message>
    <message>
      <location filename="../../ui/article_text.py" />
      <source>{count} captions</source>
      <translation>{count} Bildunterschriften</translation>
    </message>
    <message>
      <location filename="../../ui/article_text.py" />
      <source>{count} line set aside</source>
      <translation>{count} Zeile beiseitegelegt</translation>
    </message>
    <message>
      <location filename="../../ui/article_text.py" />
      <source>{count} lines set aside</source>
      <translation>{count} Zeilen beiseitegelegt</translation>
    </message>
    <message>
      <location filename="../../ui/article_text.py" />
      <source>{reason}, line {number}</source>
      <translation>{reason}, Zeile {number}</translation>
    </message>
    <message>
      <location filename="../../ui/article_view.py" />
      <source>Account of {name}</source>
      <translation>Fassung von {name}</translation>
    </message>
    <message>
      <location filename="../../ui/article_view.py" />
      <source>Reviewed sentences: {count}</source>
      <translation>Geprüfte Sätze: {count}</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;About Comparer</source>
      <translation>Über &amp;Comparer</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Close pair</source>
      <translation>Paar s&amp;chließen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Colours…</source>
      <translation>F&amp;arben…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Commands…</source>
      <translation>&amp;Befehle…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Counterpart sentence</source>
      <translation>&amp;Gegenstück</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Explanation</source>
      <translation>&amp;Erläuterung</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Export…</source>
      <translation>&amp;Exportieren…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Find…</source>
      <translation>&amp;Suchen…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;First finding</source>
      <translation>&amp;Erster Befund</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Flag</source>
      <translation>Fa&amp;hne</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Full screen</source>
      <translation>&amp;Vollbild</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Go</source>
      <translation>&amp;Gehe zu</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Group findings</source>
      <translation>Be&amp;funde gruppieren</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Jump to…</source>
      <translation>&amp;Springen zu…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Keys</source>
      <translation>&amp;Tasten</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Last finding</source>
      <translation>&amp;Letzter Befund</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Link</source>
      <translation>&amp;Verknüpfen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Linked scrolling</source>
      <translation>Verbundenes &amp;Scrollen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Links</source>
      <translation>&amp;Verknüpfungen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Mark sentence</source>
      <translation>Satz &amp;markieren</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Next finding</source>
      <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Note</source>
      <translation>&amp;Notiz</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Open again</source>
      <translation>Wieder ö&amp;ffnen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Open pair…</source>
      <translation>&amp;Paar öffnen…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Original text</source>
      <translation>&amp;Originaltext</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Previous finding</source>
      <translation>&amp;Voriger Befund</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Print report…</source>
      <translation>Bericht &amp;drucken…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Real difference</source>
      <translation>&amp;Echte Abweichung</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Reset zoom</source>
      <translation>&amp;Normale Größe</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Restore the engine's links here</source>
      <translation>Verknüpfungen des P&amp;rogramms wiederherstellen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Review</source>
      <translation>&amp;Prüfung</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Review keys on or off</source>
      <translation>Prüftasten &amp;ein oder aus</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Save review</source>
      <translation>Prüfung &amp;speichern</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Sentence pair reviewed</source>
      <translation>Satz&amp;paar geprüft</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Settings…</source>
      <translation>E&amp;instellungen…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Split link</source>
      <translation>&amp;Aufteilen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Take back</source>
      <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Tour of the keys</source>
      <translation>&amp;Rundgang durch die Tasten</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;Unlink</source>
      <translation>&amp;Lösen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>All commands and their keys on one sheet</source>
      <translation>Alle Befehle und ihre Tasten auf einem Blatt</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Bring the current finding to the reading line in both panes</source>
      <translation>Den aktuellen Befund in beiden Fassungen auf Lesehöhe bringen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>C&amp;entre the current finding</source>
      <translation>Aktuellen Befund &amp;mittig zeigen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Ca&amp;ptions</source>
      <translation>Bil&amp;dunterschriften</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Choose among the pairs opened before, with how far they are judged</source>
      <translation>Aus den früher geöffneten Paaren wählen, mit dem Stand der Prüfung</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Choose the two accounts to compare</source>
      <translation>Die beiden Fassungen wählen, die verglichen werden</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Choose what goes in and write a report (page, document, table, data) or an evidence bundle</source>
      <translation>Inhalt wählen und einen Bericht (Seite, Dokument, Tabelle, Daten) oder ein Belegpaket schreiben</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Choose what is &amp;shown…</source>
      <translation>Aus&amp;wahl der Befunde…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Close the window</source>
      <translation>Das Fenster schließen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Colours, language, review keys, and the keys of every command</source>
      <translation>Farben, Sprache, Prüftasten und die Tasten jedes Befehls</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Compare a&amp;gain</source>
      <translation>&amp;Neu vergleichen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Compare two texts from the clipboard or typed in</source>
      <translation>Zwei Texte aus der Zwischenablage oder getippte vergleichen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Copy fin&amp;ding</source>
      <translation>&amp;Befund kopieren</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Copy the current finding with both quotations</source>
      <translation>Den aktuellen Befund mit beiden Textstellen kopieren</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Copy the selected text</source>
      <translation>Den gewählten Text kopieren</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Correct outlet, day, title, byline and dateline of both accounts, and compare again</source>
      <translation>Medium, Tag, Titel, Autorenzeile und Ortsmarke beider Fassungen berichtigen und neu vergleichen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Correct to &amp;agrees</source>
      <translation>In Übereinstimmun&amp;g berichtigen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Correct to &amp;conflict</source>
      <translation>In &amp;Widerspruch berichtigen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Correct to &amp;differs</source>
      <translation>In &amp;Abweichung berichtigen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Correct to only left</source>
      <translation>In „nur links“ berichtigen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Correct to only right</source>
      <translation>In „nur rechts“ berichtigen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Decide &amp;later</source>
      <translation>&amp;Später entscheiden</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Decisions whose finding is not found any more; they are kept</source>
      <translation>Entscheidungen, deren Befund nicht mehr gefunden wird; sie bleiben erhalten</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Do again what was taken back</source>
      <translation>Zurückgenommenes wieder tun</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Fill the screen, or leave it</source>
      <translation>Den Bildschirm füllen oder wieder verlassen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Find &amp;next</source>
      <translation>W&amp;eitersuchen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Find &amp;previous</source>
      <translation>Voriger &amp;Treffer</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Find a command by its name</source>
      <translation>Einen Befehl nach seinem Namen finden</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Find in both accounts at once</source>
      <translation>In beiden Fassungen zugleich suchen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Flag the current finding, or take the flag away</source>
      <translation>Den aktuellen Befund mit einer Fahne versehen oder sie wegnehmen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Focus the &amp;right account</source>
      <translation>&amp;Rechte Fassung</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Focus the findings</source>
      <translation>Befundliste</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Focus the left &amp;account</source>
      <translation>L&amp;inke Fassung</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>For&amp;ward</source>
      <translation>V&amp;orwärts</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go back to the finding visited before</source>
      <translation>Zurück zum zuvor besuchten Befund</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go back to the start page</source>
      <translation>Zurück zur Startseite</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go forward among the visited findings</source>
      <translation>Vorwärts unter den besuchten Befunden</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go on after a &amp;verdict</source>
      <translation>Nach einem U&amp;rteil weitergehen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go round the panes the other way</source>
      <translation>Die Bereiche in der anderen Richtung durchgehen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go round the panes: left, right, findings</source>
      <translation>Die Bereiche durchgehen: links, rechts, Befunde</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to a finding or a sentence by its number</source>
      <translation>Zu einem Befund oder Satz nach seiner Nummer gehen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to the first shown finding</source>
      <translation>Zum ersten gezeigten Befund</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to the hit before</source>
      <translation>Zum vorigen Treffer</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to the last shown finding</source>
      <translation>Zum letzten gezeigten Befund</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to the linked sentence before</source>
      <translation>Zum vorigen verknüpften Satz</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to the next hit</source>
      <translation>Zum nächsten Treffer</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to the next sentence that is linked, agreeing or not</source>
      <translation>Zum nächsten verknüpften Satz, übereinstimmend oder nicht</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to the next shown finding</source>
      <translation>Zum nächsten gezeigten Befund</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to the next shown finding that is not judged</source>
      <translation>Zum nächsten gezeigten Befund ohne Urteil</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to the shown finding before</source>
      <translation>Zum vorigen gezeigten Befund</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Go to the shown finding before that is not judged</source>
      <translation>Zum vorigen gezeigten Befund ohne Urteil</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Group the list by relation, then by kind, then not at all</source>
      <translation>Die Liste nach Verhältnis gruppieren, dann nach Art, dann gar nicht</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Judge: a real difference, and go on</source>
      <translation>Urteil: eine echte Abweichung; dann weiter</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Judge: not a difference, and go on</source>
      <translation>Urteil: keine Abweichung; dann weiter</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Larger text in the panes</source>
      <translation>Größere Schrift in den Fassungen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Leave the verdict for later, and go on</source>
      <translation>Das Urteil auf später verschieben; dann weiter</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Light, dark, high contrast, or like the system</source>
      <translation>Hell, dunkel, hoher Kontrast oder wie das System</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Lines set &amp;aside</source>
      <translation>Beiseitegelegte &amp;Zeilen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Link the marked sentences, many to many; on a side without marks the one under the caret</source>
      <translation>Die markierten Sätze verknüpfen, viele mit vielen; auf einer Seite ohne Markierung den Satz an der Schreibmarke</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Make links of several sentences into links of one sentence with one, at the caret</source>
      <translation>Verknüpfungen mehrerer Sätze an der Schreibmarke in solche von Satz zu Satz aufteilen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Mark or unmark the sentence under the caret as an end of a link</source>
      <translation>Den Satz an der Schreibmarke als Ende einer Verknüpfung markieren oder nicht mehr</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Mark the sentence under the caret and those linked with it as done</source>
      <translation>Den Satz an der Schreibmarke und die mit ihm verknüpften als erledigt kennzeichnen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>More room for the findings</source>
      <translation>Mehr Raum für die Befunde</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>More room for the texts</source>
      <translation>Mehr Raum für die Texte</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>More room on the left</source>
      <translation>Mehr Raum links</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>More room on the right</source>
      <translation>Mehr Raum rechts</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Move the border between texts and findings down</source>
      <translation>Die Grenze zwischen Texten und Befunden nach unten rücken</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Move the border between texts and findings up</source>
      <translation>Die Grenze zwischen Texten und Befunden nach oben rücken</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Move the border between the accounts, or between list and explanation, to the left</source>
      <translation>Die Grenze zwischen den Fassungen oder zwischen Liste und Erläuterung nach links rücken</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Move the border between the accounts, or between list and explanation, to the right</source>
      <translation>Die Grenze zwischen den Fassungen oder zwischen Liste und Erläuterung nach rechts rücken</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Next linked sentence</source>
      <translation>Nächster verknüpfter Satz</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Next not &amp;judged</source>
      <translation>Nächster ohne &amp;Urteil</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Next pane</source>
      <translation>Nächster Bereich</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>No longer foun&amp;d</source>
      <translation>Nicht &amp;mehr gefunden</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Not a diff&amp;erence</source>
      <translation>&amp;Keine Abweichung</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>O&amp;verview</source>
      <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Only the left account has it</source>
      <translation>Nur die linke Fassung hat es</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Only the right account has it</source>
      <translation>Nur die rechte Fassung hat es</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Open &amp;recent…</source>
      <translation>&amp;Zuletzt geöffnet…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Open a saved review, or merge it into the open pair</source>
      <translation>Eine gespeicherte Prüfung öffnen oder mit dem offenen Paar zusammenführen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Open or fold the panel of the current finding</source>
      <translation>Das Feld des aktuellen Befunds öffnen oder zuklappen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Open re&amp;view…</source>
      <translation>P&amp;rüfung öffnen…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Open the sa&amp;mple pair</source>
      <translation>Be&amp;ispielpaar öffnen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Open two real accounts of one event to try things out</source>
      <translation>Zwei echte Fassungen eines Ereignisses zum Ausprobieren öffnen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Outlet and &amp;date…</source>
      <translation>&amp;Medium und Datum…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Paste &amp;two texts…</source>
      <translation>Zwei &amp;Texte einfügen…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Previous linked sentence</source>
      <translation>Voriger verknüpfter Satz</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Previous not judged</source>
      <translation>Voriger ohne Urteil</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Previous pane</source>
      <translation>Voriger Bereich</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Print the report, or open it as a PDF where there is no printer</source>
      <translation>Den Bericht drucken, oder als PDF öffnen, wo es keinen Drucker gibt</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Put the caret into the linked sentence; again: the next link, then back</source>
      <translation>Die Schreibmarke in den verknüpften Satz setzen; noch einmal: der nächste, dann zurück</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Put the engine's links back for the marked sentences, or the one under the caret</source>
      <translation>Für die markierten Sätze oder den an der Schreibmarke die Verknüpfungen des Programms wiederherstellen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Put the keyboard into the left account</source>
      <translation>Die Tastatur in die linke Fassung setzen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Put the keyboard into the list of findings</source>
      <translation>Die Tastatur in die Liste der Befunde setzen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Put the keyboard into the right account</source>
      <translation>Die Tastatur in die rechte Fassung setzen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Read both files anew and compare them</source>
      <translation>Beide Dateien neu lesen und vergleichen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Save articles, findings and decisions as one file for a colleague</source>
      <translation>Artikel, Befunde und Entscheidungen als eine Datei für Kollegen speichern</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Save review &amp;as…</source>
      <translation>Prüfung speichern &amp;unter…</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Save the review into another file</source>
      <translation>Die Prüfung in einer anderen Datei speichern</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Show or hide the overview of both accounts</source>
      <translation>Die Übersicht beider Fassungen zeigen oder verbergen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Smaller text in the panes</source>
      <translation>Kleinere Schrift in den Fassungen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Take away the links of the marked sentences, or of the current finding</source>
      <translation>Die Verknüpfungen der markierten Sätze oder des aktuellen Befunds wegnehmen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Take back the last act and return to its finding</source>
      <translation>Den letzten Schritt zurücknehmen und zu seinem Befund gehen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Take back the last verdict, note, relation or link</source>
      <translation>Das letzte Urteil, die letzte Notiz, Berichtigung oder Verknüpfung zurücknehmen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Take over from an earl&amp;ier version</source>
      <translation>Aus früherem Stand ü&amp;bernehmen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Take over what you decided on an earlier version of this pair where the findings are the same</source>
      <translation>Übernehmen, was Sie zu einem früheren Stand dieses Paars entschieden haben, wo die Befunde dieselben sind</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Take the verdict off the current finding</source>
      <translation>Das Urteil über den aktuellen Befund wegnehmen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Text at its usual size</source>
      <translation>Schrift in gewöhnlicher Größe</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>The focused account as it was read, with the place of the sentence under the caret</source>
      <translation>Die aktive Fassung, wie sie gelesen wurde, mit der Stelle des Satzes an der Schreibmarke</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>The most important keys in five sentences</source>
      <translation>Die wichtigsten Tasten in fünf Sätzen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>The two can both be true but are not the same</source>
      <translation>Beides kann stimmen, ist aber nicht dasselbe</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>The two cannot both be true</source>
      <translation>Nicht beides kann stimmen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>The two say the same</source>
      <translation>Beide sagen dasselbe</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Then A all, C conflicts, D differing, L, R one-sided, U unjudged, H high, N noted, F flagged</source>
      <translation>Dann A alles, C Widersprüche, D Abweichungen, L und R einseitige, U ohne Urteil, H hohe Bedeutung, N mit Notiz, F mit Fahne</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Unfold or fold the captions of both accounts</source>
      <translation>Die Bildunterschriften beider Fassungen auf- oder zuklappen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Unfold or fold what was taken out of both texts, with its reason</source>
      <translation>Auf- oder zuklappen, was aus beiden Texten genommen wurde, mit dem Grund</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Version and purpose</source>
      <translation>Fassung und Zweck des Programms</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Whether a verdict goes on to the next finding</source>
      <translation>Ob ein Urteil zum nächsten Befund weitergeht</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Whether scrolling one account moves the other along</source>
      <translation>Ob das Scrollen der einen Fassung die andere mitbewegt</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Whether single keys judge and move</source>
      <translation>Ob einzelne Tasten urteilen und bewegen</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Write a note on the current finding; Ctrl+Enter keeps it and goes on, Esc leaves it</source>
      <translation>Eine Notiz zum aktuellen Befund schreiben; Strg+Eingabe behält sie und geht weiter, Esc verlässt sie</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Zoom &amp;in</source>
      <translation>Ver&amp;größern</translation>
    </message>
    <message>
      <location filename="../../ui/commands.py" />
      <source>Zoom o&amp;ut</source>
      <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>1 of {total} findings you decided on in an earlier version of this pair{when} is the same here.</source>
      <translation>1 von {total} Befunden, über die Sie in einem früheren Stand dieses Paars{when} entschieden haben, ist hier derselbe.</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>In a changed sentence, so without note and flag: {count}.</source>
      <translation>In geändertem Satz, daher ohne Notiz und Fahne: {count}.</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>No earlier version of this pair was recognised from which anything could be taken over.</source>
      <translation>Es wurde kein früherer Stand dieses Paars erkannt, aus dem etwas zu übernehmen wäre.</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>Not found any more: {count} (Ctrl+Shift+N lists them).</source>
      <translation>Nicht mehr gefunden: {count} (Strg+Umschalt+N listet sie auf).</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>Related otherwise now, so left open: {count}.</source>
      <translation>Jetzt in anderem Verhältnis, daher offen gelassen: {count}.</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>Take over</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>Taken over: {count} of {total}. Ctrl+Z takes that back.</source>
      <translation>Übernommen: {count} von {total}. Strg+Z nimmt das zurück.</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>The one finding you decided on in an earlier version of this pair{when} is the same here.</source>
      <translation>Der eine Befund, über den Sie in einem früheren Stand dieses Paars{when} entschieden haben, ist hier derselbe.</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>Whatever could be taken over from the earlier version is decided here already.</source>
      <translation>Über alles, was aus dem früheren Stand zu übernehmen wäre, ist hier schon entschieden.</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>take over from an earlier version</source>
      <translation>aus früherem Stand übernehmen</translation>
    </message>
    <message>
      <location filename="../../ui/earlier.py" />
      <source>{same} of {total} findings you decided on in an earlier version of this pair{when} are the same here.</source>
      <translation>{same} von {total} Befunden, über die Sie in einem früheren Stand dieses Paars{when} entschieden haben, sind hier dieselben.</translation>
    </message>
    <message>
      <location filename="../../ui/edit.py" />
      <source>Finding copied.</source>
      <translation>Befund kopiert.</translation>
    </message>
    <message>
      <location filename="../../ui/edit.py" />
      <source>No finding is current.</source>
      <translation>Kein Befund ist gewählt.</translation>
    </message>
    <message>
      <location filename="../../ui/edit.py" />
      <source>Note: {note}</source>
      <translation>Notiz: {note}</translation>
    </message>
    <message>
      <location filename="../../ui/edit.py" />
      <source>{name}, sentence {number}: “{words}” in: {text}</source>
      <translation>{name}, Satz {number}: „{words}“ in: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>&amp;Evidence bundle…</source>
      <translation>Be&amp;legpaket…</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>&amp;Report…</source>
      <translation>&amp;Bericht…</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>Both originals, the whole comparison and this report in one ZIP file that can be checked</source>
      <translation>Beide Originale, der ganze Vergleich und dieser Bericht in einer ZIP-Datei, die sich prüfen lässt</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>Findings</source>
      <translation>Befunde</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>Importance</source>
      <translation>Bedeutung</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>Kinds</source>
      <translation>Arten</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>Letter</source>
      <translation>Letter</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>Paper of PDF and Word</source>
      <translation>Papier von PDF und Word</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>Review</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>Texts</source>
      <translation>Texte</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>The report will tell of the texts alone.</source>
      <translation>Der Bericht wird nur von den Texten handeln.</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>any</source>
      <translation>jede</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>both texts in full</source>
      <translation>beide Texte ganz</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>high only</source>
      <translation>nur hohe</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>medium or high</source>
      <translation>mittlere oder hohe</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>only the sentences of these findings</source>
      <translation>nur die Sätze dieser Befunde</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>only what was judged a real difference</source>
      <translation>nur was als echte Abweichung beurteilt ist</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>with verdicts, notes and corrected relations</source>
      <translation>mit Urteilen, Notizen und Berichtigungen</translation>
    </message>
    <message>
      <location filename="../../ui/export_dialog.py" />
      <source>{count} of {all} findings go in.</source>
      <translation>{count} von {all} Befunden kommen hinein.</translation>
    </message>
    <message>
      <location filename="../../ui/fields.py" />
      <source>Byline</source>
      <translation>Autorenzeile</translation>
    </message>
    <message>
      <location filename="../../ui/fields.py" />
      <source>Dateline</source>
      <translation>Ortsmarke</translation>
    </message>
    <message>
      <location filename="../../ui/fields.py" />
      <source>Fields of both accounts</source>
      <translation>Angaben zu beiden Fassungen</translation>
    </message>
    <message>
      <location filename="../../ui/fields.py" />
      <source>Left account</source>
      <translation>Linke Fassung</translation>
    </message>
    <message>
      <location filename="../../ui/fields.py" />
      <source>Outlet</source>
      <translation>Medium</translation>
    </message>
    <message>
      <location filename="../../ui/fields.py" />
      <source>Published</source>
      <translation>Erschienen</translation>
    </message>
    <message>
      <location filename="../../ui/fields.py" />
      <source>Right account</source>
      <translation>Rechte Fassung</translation>
    </message>
    <message>
      <location filename="../../ui/fields.py" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Choose a story</source>
      <translation>Einen Beitrag wählen</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Choose the second account</source>
      <translation>Die zweite Fassung wählen</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Choose the two accounts</source>
      <translation>Die beiden Fassungen wählen</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Evidence bundle</source>
      <translation>Belegpaket</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Evidence bundle written: {path}</source>
      <translation>Belegpaket geschrieben: {path}</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Evidence bundles (*.zip)</source>
      <translation>Belegpakete (*.zip)</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Export report</source>
      <translation>Bericht exportieren</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>No pair is open.</source>
      <translation>Kein Paar ist offen.</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>No pair was opened before.</source>
      <translation>Noch kein Paar wurde geöffnet.</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Open review</source>
      <translation>Prüfung öffnen</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Report written: {path}</source>
      <translation>Bericht geschrieben: {path}</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Review saved: {path}</source>
      <translation>Prüfung gespeichert: {path}</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Reviews (*.comparer)</source>
      <translation>Prüfungen (*.comparer)</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>Save review</source>
      <translation>Prüfung speichern</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>The sample pair was not installed; open two files of your own.</source>
      <translation>Das Beispielpaar wurde nicht installiert; öffnen Sie zwei eigene Dateien.</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>These texts come from a saved review; open the files themselves to put lines back.</source>
      <translation>Diese Texte stammen aus einer gespeicherten Prüfung; öffnen Sie die Dateien selbst, um Zeilen zurückzuholen.</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>correct outlet and date</source>
      <translation>Medium und Datum berichtigen</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>fields given at opening</source>
      <translation>beim Öffnen genannte Angaben</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>flag what was judged differently</source>
      <translation>anders Beurteiltes mit Fahne versehen</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>put back {count} lines ({reason})</source>
      <translation>{count} Zeilen zurückholen ({reason})</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>take over the fields of {file}</source>
      <translation>Angaben aus {file} übernehmen</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>take over {file}</source>
      <translation>{file} übernehmen</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>{count} findings were judged differently in {file}; they are flagged (V F) and the other verdict is in the note.</source>
      <translation>{count} Befunde sind in {file} anders beurteilt; sie tragen eine Fahne (V F), das andere Urteil steht in der Notiz.</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>{file} has changed since it was opened. What you decided on the text as it was stays filed with that text.</source>
      <translation>{file} hat sich geändert, seit die Datei geöffnet wurde. Was Sie zum früheren Text entschieden haben, bleibt bei jenem Text gespeichert.</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>{file} holds {count} stories. Which one is to be compared?</source>
      <translation>{file} enthält {count} Beiträge. Welcher soll verglichen werden?</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>{folder}: the pasted text cannot be kept there ({why}); save both texts as files.</source>
      <translation>{folder}: Der eingefügte Text kann dort nicht aufbewahrt werden ({why}); speichern Sie beide Texte als Dateien.</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>{judged} of {total} judged</source>
      <translation>{judged} von {total} beurteilt</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>{names}: a comparison takes two files; choose the accounts of two outlets together.</source>
      <translation>{names}: Ein Vergleich braucht zwei Dateien; wählen Sie die Fassungen zweier Medien zusammen.</translation>
    </message>
    <message>
      <location filename="../../ui/files.py" />
      <source>{path}: cannot be read ({why}); check the path and its permissions.</source>
      <translation>{path}: nicht lesbar ({why}); prüfen Sie Pfad und Rechte.</translation>
    </message>
    <message>
      <location filename="../../ui/finding_menu.py" />
      <source>Current finding</source>
      <translation>Aktueller Befund</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>Relation</source>
      <translation>Verhältnis</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>Verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>judged a real difference</source>
      <translation>als echte Abweichung beurteilt</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>judged not a difference</source>
      <translation>als keine Abweichung beurteilt</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>not judged</source>
      <translation>ohne Urteil</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>to be decided later</source>
      <translation>später zu entscheiden</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>{place} of {count}</source>
      <translation>{place} von {count}</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>… later</source>
      <translation>… später</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>✓ real</source>
      <translation>✓ echt</translation>
    </message>
    <message>
      <location filename="../../ui/finding_model.py" />
      <source>✗ not</source>
      <translation>✗ keine</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source> (by you)</source>
      <translation> (von Ihnen)</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>A real difference (A)</source>
      <translation>Eine echte Abweichung (A)</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>Correct the relation</source>
      <translation>Das Verhältnis berichtigen</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>Correct the relation (1 to 5)</source>
      <translation>Das Verhältnis berichtigen (1 bis 5)</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>Decide later (D)</source>
      <translation>Später entscheiden (D)</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>Flag (F)</source>
      <translation>Fahne (F)</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>No finding is chosen. J goes to the first.</source>
      <translation>Kein Befund ist gewählt. J geht zum ersten.</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>Not a difference (X)</source>
      <translation>Keine Abweichung (X)</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>Note  (C)</source>
      <translation>Notiz  (C)</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>Note on the current finding</source>
      <translation>Notiz zum aktuellen Befund</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>Relation ▾</source>
      <translation>Verhältnis ▾</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>The finding that was here is not found any more. J goes to the next; Ctrl+Z takes the last step back.</source>
      <translation>Der Befund, der hier war, wird nicht mehr gefunden. J geht zum nächsten; Strg+Z nimmt den letzten Schritt zurück.</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>… Later  D</source>
      <translation>… Später  D</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>⚑  F</source>
      <translation>⚑  F</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>✓ Real  A</source>
      <translation>✓ Echt  A</translation>
    </message>
    <message>
      <location filename="../../ui/finding_panel.py" />
      <source>✗ Not  X</source>
      <translation>✗ Keine  X</translation>
    </message>
    <message>
      <location filename="../../ui/finding_view.py" />
      <source>Filter findings</source>
      <translation>Befunde filtern</translation>
    </message>
    <message>
      <location filename="../../ui/finding_view.py" />
      <source>Filter findings by text</source>
      <translation>Befunde nach Text filtern</translation>
    </message>
    <message>
      <location filename="../../ui/finding_view.py" />
      <source>Kind of fact shown</source>
      <translation>Gezeigte Art von Angabe</translation>
    </message>
    <message>
      <location filename="../../ui/finding_view.py" />
      <source>Shows or hides them</source>
      <translation>Zeigt oder verbirgt sie</translation>
    </message>
    <message>
      <location filename="../../ui/finding_view.py" />
      <source>every kind</source>
      <translation>jede Art</translation>
    </message>
    <message>
      <location filename="../../ui/finding_view.py" />
      <source>{count} {word}: {state}</source>
      <translation>{count} {word}: {state}</translation>
    </message>
    <message>
      <location filename="../../ui/help.py" />
      <source>About Comparer</source>
      <translation>Über Comparer</translation>
    </message>
    <message>
      <location filename="../../ui/help.py" />
      <source>Comparer {version}. It lines up two outlets' accounts of one event and says in plain words how they differ.</source>
      <translation>Comparer {version}. Stellt die Fassungen zweier Medien von einem Ereignis nebeneinander und sagt in klaren Worten, worin sie abweichen.</translation>
    </message>
    <message>
      <location filename="../../ui/help.py" />
      <source>Review keys are off.</source>
      <translation>Prüftasten sind aus.</translation>
    </message>
    <message>
      <location filename="../../ui/help.py" />
      <source>Review keys are on.</source>
      <translation>Prüftasten sind ein.</translation>
    </message>
    <message>
      <location filename="../../ui/keeper.py" />
      <source>What waited in this window is kept now.</source>
      <translation>Was in diesem Fenster wartete, ist jetzt gespeichert.</translation>
    </message>
    <message>
      <location filename="../../ui/keeper.py" />
      <source>What you decide meanwhile waits in this window; Ctrl+S saves it as a file.</source>
      <translation>Was Sie inzwischen entscheiden, wartet in diesem Fenster; Strg+S speichert es als Datei.</translation>
    </message>
    <message>
      <location filename="../../ui/key_sheet.py" />
      <source>All commands and their keys</source>
      <translation>Alle Befehle und ihre Tasten</translation>
    </message>
    <message>
      <location filename="../../ui/key_sheet.py" />
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <location filename="../../ui/key_sheet.py" />
      <source>Single keys act while a pane or the list of findings has the keyboard and the badge reads “Review keys”.</source>
      <translation>Einzelne Tasten wirken, solange eine Fassung oder die Befundliste die Tastatur hat und unten rechts „Prüftasten“ steht.</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>Alt</source>
      <translation>Alt</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>Ctrl</source>
      <translation>Strg</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>End</source>
      <translation>Ende</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>Home</source>
      <translation>Pos1</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>Shift</source>
      <translation>Umschalt</translation>
    </message>
    <message>
      <location filename="../../ui/link_view.py" />
      <source>; shared: {words}</source>
      <translation>; gemeinsam: {words}</translation>
    </message>
    <message>
      <location filename="../../ui/link_view.py" />
      <source>Links between the accounts</source>
      <translation>Verknüpfungen zwischen den Fassungen</translation>
    </message>
    <message>
      <location filename="../../ui/link_view.py" />
      <source>Sentence {left} of the left account and sentence {right} of the right one, {how}</source>
      <translation>Satz {left} der linken und Satz {right} der rechten Fassung, {how}</translation>
    </message>
    <message>
      <location filename="../../ui/link_view.py" />
      <source>likely by {percent} %</source>
      <translation>wahrscheinlich zu {percent} %</translation>
    </message>
    <message>
      <location filename="../../ui/link_view.py" />
      <source>made by hand</source>
      <translation>von Hand gemacht</translation>
    </message>
    <message>
      <location filename="../../ui/link_view.py" />
      <source>{count} links, {by_hand} of them made by hand</source>
      <translation>{count} Verknüpfungen, davon {by_hand} von Hand gemacht</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>Mark a sentence on the other side, or put the caret into one.</source>
      <translation>Markieren Sie einen Satz auf der anderen Seite oder setzen Sie die Schreibmarke in einen.</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>Mark a sentence with M first; then go to its counterpart and press Y.</source>
      <translation>Markieren Sie zuerst einen Satz mit M; gehen Sie dann zu seinem Gegenstück und drücken Sie Y.</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>Sentence {number} {state}</source>
      <translation>Satz {number} {state}</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>The caret is in no sentence.</source>
      <translation>Die Schreibmarke steht in keinem Satz.</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>The links here are the engine's own.</source>
      <translation>Die Verknüpfungen hier sind die des Programms.</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>There is no link of several sentences here.</source>
      <translation>Hier ist keine Verknüpfung mehrerer Sätze.</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>There is no link to take away.</source>
      <translation>Hier ist keine Verknüpfung zu lösen.</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>These sentences are linked by hand already.</source>
      <translation>Diese Sätze sind schon von Hand verknüpft.</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>This sentence has {count} links; mark both ends of one with M, or go to a finding of it.</source>
      <translation>Dieser Satz hat {count} Verknüpfungen; markieren Sie beide Enden einer davon mit M, oder gehen Sie zu einem Befund davon.</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>Unlinked {ends}; findings that went with the link: {count}.</source>
      <translation>Gelöst: {ends}; mit der Verknüpfung entfallene Befunde: {count}.</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>You had decided on {count} of them ({words}): verdict, note and flag are kept, listed under View › No longer found (Ctrl+Shift+N), and come back with the link.</source>
      <translation>Über {count} davon hatten Sie entschieden ({words}): Urteil, Notiz und Fahne bleiben erhalten, stehen unter Ansicht › Nicht mehr gefunden (Strg+Umschalt+N) und kommen mit der Verknüpfung zurück.</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>link {ends}</source>
      <translation>verknüpfe {ends}</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>marked</source>
      <translation>markiert</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>not marked</source>
      <translation>nicht markiert</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>restore links</source>
      <translation>Verknüpfungen wiederherstellen</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>split {ends}</source>
      <translation>teile {ends} auf</translation>
    </message>
    <message>
      <location filename="../../ui/linking.py" />
      <source>unlink {ends}</source>
      <translation>löse {ends}</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source> Note: {note}</source>
      <translation> Notiz: {note}</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>&amp;A   everything</source>
      <translation>&amp;A   alles</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>&amp;C   conflicts</source>
      <translation>&amp;C   Widersprüche</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>&amp;D   differing</source>
      <translation>&amp;D   Abweichungen</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>&amp;F   flagged</source>
      <translation>&amp;F   mit Fahne</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>&amp;H   of high importance</source>
      <translation>&amp;H   von hoher Bedeutung</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>&amp;N   with a note</source>
      <translation>&amp;N   mit Notiz</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>&amp;U   not judged yet</source>
      <translation>&amp;U   noch ohne Urteil</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>&amp;V   the usual choice</source>
      <translation>&amp;V   die übliche Auswahl</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>1 finding shown</source>
      <translation>1 Befund gezeigt</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>Every decision on this pair belongs to a finding that is found.</source>
      <translation>Jede Entscheidung zu diesem Paar gehört zu einem Befund, der gefunden wird.</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>Findings grouped by kind.</source>
      <translation>Befunde nach Art gruppiert.</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>Findings grouped by relation.</source>
      <translation>Befunde nach Verhältnis gruppiert.</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>Findings in their own order.</source>
      <translation>Befunde in ihrer eigenen Ordnung.</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>Linked scrolling is off.</source>
      <translation>Verbundenes Scrollen ist aus.</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>Linked scrolling is on.</source>
      <translation>Verbundenes Scrollen ist ein.</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>Not found any more, from an earlier version of this pair{when}:</source>
      <translation>Nicht mehr gefunden, aus einem früheren Stand dieses Paars{when}:</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>Text at {percent} %</source>
      <translation>Schrift bei {percent} %</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>The explanation is folded.</source>
      <translation>Die Erläuterung ist zugeklappt.</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>The explanation is open.</source>
      <translation>Die Erläuterung ist offen.</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>The overview is hidden.</source>
      <translation>Die Übersicht ist verborgen.</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>The overview is shown.</source>
      <translation>Die Übersicht wird gezeigt.</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>What is shown</source>
      <translation>Was gezeigt wird</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>{count} findings shown</source>
      <translation>{count} Befunde gezeigt</translation>
    </message>
    <message>
      <location filename="../../ui/looks.py" />
      <source>{first} % and {second} % of the room</source>
      <translation>{first} % und {second} % des Raums</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>1 conflict left</source>
      <translation>noch 1 Widerspruch</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>? keys   Ctrl+Shift+P commands</source>
      <translation>? Tasten   Strg+Umschalt+P Befehle</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>Close without keeping them</source>
      <translation>Schließen, ohne sie zu behalten</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>Comparing</source>
      <translation>Vergleich läuft</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>Comparing…</source>
      <translation>Vergleich läuft…</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>Not everything is kept</source>
      <translation>Nicht alles ist gespeichert</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>Review keys are off</source>
      <translation>Prüftasten sind aus</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>Review keys are on</source>
      <translation>Prüftasten sind ein</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>Save review as…</source>
      <translation>Prüfung speichern unter …</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>Single keys judge and move; click to switch them on or off</source>
      <translation>Einzelne Tasten urteilen und bewegen; Klick schaltet sie ein oder aus</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>{count} conflicts left</source>
      <translation>noch {count} Widersprüche</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>{count} steps of your review could not be kept and go when this window closes.</source>
      <translation>{count} Schritte Ihrer Prüfung konnten nicht gespeichert werden und gehen verloren, wenn sich dieses Fenster schließt.</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>{judged} of {total} judged, {left} · {shown} shown · {links} links</source>
      <translation>{judged} von {total} beurteilt, {left} · {shown} gezeigt · {links} Verknüpfungen</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>○ Review keys off</source>
      <translation>○ Prüftasten aus</translation>
    </message>
    <message>
      <location filename="../../ui/main_window.py" />
      <source>● Review keys</source>
      <translation>● Prüftasten</translation>
    </message>
    <message>
      <location filename="../../ui/message_bar.py" />
      <source>Dismiss (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <location filename="../../ui/message_bar.py" />
      <source>Dismiss the message</source>
      <translation>Die Meldung schließen</translation>
    </message>
    <message>
      <location filename="../../ui/original_text.py" />
      <source>Original text: {name}</source>
      <translation>Originaltext: {name}</translation>
    </message>
    <message>
      <location filename="../../ui/original_text.py" />
      <source>The text as it was read</source>
      <translation>Der Text, wie er gelesen wurde</translation>
    </message>
    <message>
      <location filename="../../ui/overview.py" />
      <source>Overview of both accounts</source>
      <translation>Übersicht beider Fassungen</translation>
    </message>
    <message>
      <location filename="../../ui/overview.py" />
      <source>{shown} findings shown, {conflicts} of them conflicts</source>
      <translation>{shown} Befunde gezeigt, davon {conflicts} Widersprüche</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Black text on white ground</source>
      <translation>Schwarze Schrift auf weißem Grund</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Colours as the system has them</source>
      <translation>Farben, wie das System sie hat</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Colours: dark</source>
      <translation>Farben: dunkel</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Colours: high contrast, dark</source>
      <translation>Farben: hoher Kontrast, dunkel</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Colours: high contrast, light</source>
      <translation>Farben: hoher Kontrast, hell</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Colours: light</source>
      <translation>Farben: hell</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Colours: like the system</source>
      <translation>Farben: wie das System</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Commands that fit</source>
      <translation>Passende Befehle</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Dark text on light ground</source>
      <translation>Dunkle Schrift auf hellem Grund</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Light text on dark ground</source>
      <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>Name of a command</source>
      <translation>Name eines Befehls</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>No command fits.</source>
      <translation>Kein Befehl passt.</translation>
    </message>
    <message>
      <location filename="../../ui/palette.py" />
      <source>White text on black ground</source>
      <translation>Weiße Schrift auf schwarzem Grund</translation>
    </message>
    <message>
      <location filename="../../ui/paste_dialog.py" />
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <location filename="../../ui/paste_dialog.py" />
      <source>Compare (Ctrl+Return)</source>
      <translation>Vergleichen (Strg+Eingabe)</translation>
    </message>
    <message>
      <location filename="../../ui/paste_dialog.py" />
      <source>Compare two texts</source>
      <translation>Zwei Texte vergleichen</translation>
    </message>
    <message>
      <location filename="../../ui/paste_dialog.py" />
      <source>First account</source>
      <translation>Erste Fassung</translation>
    </message>
    <message>
      <location filename="../../ui/paste_dialog.py" />
      <source>Paste or type the whole article, headline first</source>
      <translation>Den ganzen Artikel einfügen oder tippen, die Überschrift zuerst</translation>
    </message>
    <message>
      <location filename="../../ui/paste_dialog.py" />
      <source>Second account</source>
      <translation>Zweite Fassung</translation>
    </message>
    <message>
      <location filename="../../ui/paste_dialog.py" />
      <source>YYYY-MM-DD, if known</source>
      <translation>JJJJ-MM-TT, falls bekannt</translation>
    </message>
    <message>
      <location filename="../../ui/paste_dialog.py" />
      <source>if known</source>
      <translation>falls bekannt</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>Comparison</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>No printer was found, and no program for PDF; the report is {path}.</source>
      <translation>Kein Drucker wurde gefunden und kein Programm für PDF; der Bericht ist {path}.</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>No printer was found; the report is open as a PDF and can be printed from there.</source>
      <translation>Kein Drucker wurde gefunden; der Bericht ist als PDF offen und kann von dort gedruckt werden.</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>Sent to {printer}.</source>
      <translation>An {printer} gesandt.</translation>
    </message>
    <message>
      <location filename="../../ui/search.py" />
      <source>1 hit</source>
      <translation>1 Treffer</translation>
    </message>
    <message>
      <location filename="../../ui/search.py" />
      <source>Close the search</source>
      <translation>Die Suche schließen</translation>
    </message>
    <message>
      <location filename="../../ui/search.py" />
      <source>Find in both accounts</source>
      <translation>In beiden Fassungen suchen</translation>
    </message>
    <message>
      <location filename="../../ui/search.py" />
      <source>Hit before</source>
      <translation>Voriger Treffer</translation>
    </message>
    <message>
      <location filename="../../ui/search.py" />
      <source>Next hit</source>
      <translation>Nächster Treffer</translation>
    </message>
    <message>
      <location filename="../../ui/search.py" />
      <source>{at} of {count}, {name}</source>
      <translation>{at} von {count}, {name}</translation>
    </message>
    <message>
      <location filename="../../ui/search.py" />
      <source>{count} hits</source>
      <translation>{count} Treffer</translation>
    </message>
    <message>
      <location filename="../../ui/session.py" />
      <source>Found: {what}. {explanation}</source>
      <translation>Gefunden: {what}. {explanation}</translation>
    </message>
    <message>
      <location filename="../../ui/session.py" />
      <source>No conflict and no difference was found. V A shows {count} more: agreements, and what one account alone tells.</source>
      <translation>Kein Widerspruch und keine Abweichung wurde gefunden. V A zeigt {count} weitere: Übereinstimmungen und was nur eine Fassung erzählt.</translation>
    </message>
    <message>
      <location filename="../../ui/session.py" />
      <source>No finding fits what is asked for. Esc takes the filter away, V A shows everything.</source>
      <translation>Kein Befund passt zur Auswahl. Esc nimmt den Filter weg, V A zeigt alles.</translation>
    </message>
    <message>
      <location filename="../../ui/session.py" />
      <source>No finding of this kind. V A shows everything.</source>
      <translation>Kein Befund dieser Art. V A zeigt alles.</translation>
    </message>
    <message>
      <location filename="../../ui/session.py" />
      <source>Nothing differs that could be found.</source>
      <translation>Es war keine Abweichung zu finden.</translation>
    </message>
    <message>
      <location filename="../../ui/session.py" />
      <source>p. {page}</source>
      <translation>S. {page}</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>A verdict goes on to the next finding</source>
      <translation>Ein Urteil geht zum nächsten Befund weiter</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>Add key</source>
      <translation>Taste hinzufügen</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>As delivered</source>
      <translation>Wie geliefert</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>Commands and their keys</source>
      <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>Like the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>New key for the command</source>
      <translation>Neue Taste für den Befehl</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>No keys</source>
      <translation>Keine Tasten</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>Review keys</source>
      <translation>Prüftasten</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>Single keys judge and move while a pane or the list has the keyboard</source>
      <translation>Einzelne Tasten urteilen und bewegen, solange eine Fassung oder die Liste die Tastatur hat</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>Takes effect at the next start</source>
      <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
      <location filename="../../ui/settings.py" />
      <source>{key} stands for {commands}; take it from all but one.</source>
      <translation>{key} steht für {commands}; nehmen Sie sie allen bis auf einen.</translation>
    </message>
    <message>
      <location filename="../../ui/start_page.py" />
      <source>Compare two accounts of one event</source>
      <translation>Zwei Fassungen eines Ereignisses vergleichen</translation>
    </message>
    <message>
      <location filename="../../ui/start_page.py" />
      <source>Comparer lines up the sentences that report the same thing, in whatever order, and says in plain words how their figures, dates, names and quotations differ.</source>
      <translation>Comparer stellt die Sätze nebeneinander, die dasselbe berichten, in welcher Ordnung auch immer, und sagt in klaren Worten, worin Zahlen, Daten, Namen und Zitate abweichen.</translation>
    </message>
    <message>
      <location filename="../../ui/start_page.py" />
      <source>Drop two files here</source>
      <translation>Zwei Dateien hier ablegen</translation>
    </message>
    <message>
      <location filename="../../ui/start_page.py" />
      <source>Drop two files here to compare them</source>
      <translation>Zwei Dateien hier ablegen, um sie zu vergleichen</translation>
    </message>
    <message>
      <location filename="../../ui/start_page.py" />
      <source>Open two files…</source>
      <translation>Zwei Dateien öffnen…</translation>
    </message>
    <message>
      <location filename="../../ui/start_page.py" />
      <source>Paste two texts…</source>
      <translation>Zwei Texte einfügen…</translation>
    </message>
    <message>
      <location filename="../../ui/start_page.py" />
      <source>Recent pairs</source>
      <translation>Letzte Paare</translation>
    </message>
    <message>
      <location filename="../../ui/start_page.py" />
      <source>Start page</source>
      <translation>Startseite</translation>
    </message>
    <message>
      <location filename="../../ui/start_page.py" />
      <source>Try the sample pair</source>
      <translation>Beispielpaar ansehen</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>From the end again.</source>
      <translation>Wieder vom Ende.</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>From the top again.</source>
      <translation>Wieder von vorn.</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>Jump to</source>
      <translation>Springen zu</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>No finding is current; J goes to the first.</source>
      <translation>Kein Befund ist gewählt; J geht zum ersten.</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>No finding is shown here.</source>
      <translation>Hier wird kein Befund gezeigt.</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>No further finding was visited.</source>
      <translation>Kein weiterer Befund wurde besucht.</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>No sentence is linked.</source>
      <translation>Kein Satz ist verknüpft.</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>Number of a finding, or L and R with the number of a sentence:</source>
      <translation>Nummer eines Befunds, oder L und R mit der Nummer eines Satzes:</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>Sentence {own}, linked with {partners}</source>
      <translation>Satz {own}, verknüpft mit {partners}</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>There is no {place} here.</source>
      <translation>{place} gibt es hier nicht.</translation>
    </message>
    <message>
      <location filename="../../ui/steps.py" />
      <source>This sentence is not linked.</source>
      <translation>Dieser Satz ist nicht verknüpft.</translation>
    </message>
    <message>
      <location filename="../../ui/theme.py" />
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <location filename="../../ui/theme.py" />
      <source>High contrast, dark</source>
      <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
      <location filename="../../ui/theme.py" />
      <source>High contrast, light</source>
      <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
      <location filename="../../ui/theme.py" />
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <location filename="../../ui/tour.py" />
      <source>A judges it a real difference, X none, D later; each goes on to the next finding. Backspace takes back.</source>
      <translation>A urteilt „echte Abweichung“, X „keine“, D „später“; dann geht es zum nächsten Befund. Die Rücktaste nimmt zurück.</translation>
    </message>
    <message>
      <location filename="../../ui/tour.py" />
      <source>C writes a note. M marks a sentence, Y links it with its counterpart, U takes a wrong link away.</source>
      <translation>C schreibt eine Notiz. M markiert einen Satz, Y verknüpft ihn mit seinem Gegenstück, U löst eine falsche Verknüpfung.</translation>
    </message>
    <message>
      <location filename="../../ui/tour.py" />
      <source>Ctrl+Shift+P finds every command by its name, ? shows all keys. The badge below switches these keys off.</source>
      <translation>Strg+Umschalt+P findet jeden Befehl nach seinem Namen, ? zeigt alle Tasten. Unten rechts lassen sie sich abschalten.</translation>
    </message>
    <message>
      <location filename="../../ui/tour.py" />
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <location filename="../../ui/tour.py" />
      <source>J and K go to the next and the previous finding; both accounts follow.</source>
      <translation>J und K gehen zum nächsten und zum vorigen Befund; beide Fassungen folgen.</translation>
    </message>
    <message>
      <location filename="../../ui/tour.py" />
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <location filename="../../ui/tour.py" />
      <source>Skip the tour</source>
      <translation>Rundgang überspringen</translation>
    </message>
    <message>
      <location filename="../../ui/tour.py" />
      <source>V and a letter choose what is shown: V A everything, V C conflicts, V L and V R what only one account has.</source>
      <translation>V und ein Buchstabe wählen, was gezeigt wird: V A alles, V C Widersprüche, V L und V R, was nur eine Fassung hat.</translation>
    </message>
    <message>
      <location filename="../../ui/undo.py" />
      <source>take back: {step}</source>
      <translation>zurücknehmen: {step}</translation>
    </message>
    <message>
      <location filename="../../ui/value_view.py" />
      <source>Ranges on one axis. {rows}</source>
      <translation>Bereiche auf einer Achse. {rows}</translation>
    </message>
    <message>
      <location filename="../../ui/values.py" />
      <source>how many</source>
      <translation>wie viele</translation>
    </message>
    <message>
      <location filename="../../ui/values.py" />
      <source>kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <location filename="../../ui/values.py" />
      <source>named</source>
      <translation>genannt</translation>
    </message>
    <message>
      <location filename="../../ui/values.py" />
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <location filename="../../ui/values.py" />
      <source>not told</source>
      <translation>nicht gesagt</translation>
    </message>
    <message>
      <location filename="../../ui/values.py" />
      <source>officials</source>
      <translation>Amtliche</translation>
    </message>
    <message>
      <location filename="../../ui/values.py" />
      <source>who</source>
      <translation>wer</translation>
    </message>
    <message>
      <location filename="../../ui/values.py" />
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>A verdict goes on to the next finding.</source>
      <translation>Ein Urteil geht zum nächsten Befund weiter.</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>A verdict stays where it is.</source>
      <translation>Ein Urteil bleibt, wo es ist.</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>All shown findings are judged.</source>
      <translation>Alle gezeigten Befunde sind beurteilt.</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>Done again: {step}</source>
      <translation>Wiederholt: {step}</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>Nothing to do again.</source>
      <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>Nothing to take back.</source>
      <translation>Nichts zurückzunehmen.</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>Now: {word}</source>
      <translation>Jetzt: {word}</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>Taken back: {step}</source>
      <translation>Zurückgenommen: {step}</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>This is the last one.</source>
      <translation>Dies ist der letzte.</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>correct to {word}</source>
      <translation>berichtige: {word}</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>decide later</source>
      <translation>später entscheiden</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>flag</source>
      <translation>Fahne</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>flag taken away</source>
      <translation>Fahne weggenommen</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>flagged</source>
      <translation>mit Fahne</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>not a difference</source>
      <translation>keine Abweichung</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>open again</source>
      <translation>wieder öffnen</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>real difference</source>
      <translation>echte Abweichung</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>sentences {ends} not reviewed</source>
      <translation>Sätze {ends} nicht geprüft</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>sentences {ends} reviewed</source>
      <translation>Sätze {ends} geprüft</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>take the flag away</source>
      <translation>Fahne wegnehmen</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>{verdict}, as before</source>
      <translation>{verdict}, wie bisher</translation>
    </message>
    <message>
      <location filename="../../ui/verdicts.py" />
      <source>{what}; {count} of {total} in all</source>
      <translation>{what}; {count} von {total} insgesamt</translation>
    </message>
    <message>
      <location filename="../../ui/words.py" />
      <source>{day} {month} {year}</source>
      <translation>{day}. {month} {year}</translation>
    </message>
    <message>
      <location filename="../../ui/worker.py" />
      <source>The comparison broke off ({why}); please report this with the two files.</source>
      <translation>Der Vergleich brach ab ({why}); bitte melden Sie das mit den beiden Dateien.</translation>
    </message>
    <message>
      <location filename="../../ui/worker.py" />
      <source>The comparison cannot be started ({why}); close other programs and try again.</source>
      <translation>Der Vergleich kann nicht gestartet werden ({why}); schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <location filename="../../ui/worker.py" />
      <source>no reason given</source>
      <translation>kein Grund genannt</translation>
    </message>
  </context>
</TS>
