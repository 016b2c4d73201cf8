"""Which pairs are full accounts of one event, and what is particular between two of their sentences."""

from comparer.alignment import align
from comparer.full_accounts import FULL, PARTICULAR, full_values, fullness
from comparer.model import Article
from comparer.similarity import Cell, Pairing
from comparer.surroundings import LINKED

# Two accounts of one invented event, in another order and other words; "dam", "Orlen" and "water" stand everywhere.
LEFT = (
    "The dam above Orlen gave way on Tuesday and sent water through the lower town, killing at least nine people.",
    "Orlen's mayor, Edda Brandt, said the dam had been inspected in March and found safe.",
    "The water carried off the railway bridge and cut the line to the coast.",
    "As many as 4,000 people were taken to schools and sports halls above the dam.",
    "The company that runs the dam, Varda Power, said it was too early to speak of the cause.",
    "Its shares fell by 18 percent in morning trading.",
    "Farmers around Orlen had complained for months about cracks in the dam.",
    "One of them, Tomas Reyl, said nobody had answered his letters.",
    "The government promised 50 million crowns to rebuild the lower town of Orlen.",
    "Opposition leader Mina Sorel demanded that the minister for water resign.",
    "Hospitals in Orlen were treating 60 people for injuries and cold.",
    "Divers were searching the water for a school bus.",
    "The dam was built in 1961 and holds twelve million cubic metres of water.",
    "Rain is expected in Orlen until Friday.",
    "The king sent his condolences to the families in Orlen.",
    "Schools in Orlen stay closed this week.",
)
RIGHT = (
    "At least nine people died when a dam broke above the town of Orlen on Tuesday, officials said.",
    "Trading in Varda Power saw its shares drop 18 percent before noon.",
    "More than 3,000 people have been brought to schools and sports halls.",
    "Edda Brandt, the mayor of Orlen, said inspectors had found the dam safe in March.",
    "A railway bridge was swept away by the water, cutting trains to the coast.",
    "Cracks in the dam had been noticed for months, farmers around Orlen said.",
    "Varda Power, which operates the dam, said the cause was not yet known.",
    "The minister for water must resign, said Mina Sorel, who leads the opposition.",
    "Sixty injured people were being treated in the hospitals of Orlen.",
    "The government will give 50 million crowns for rebuilding Orlen's lower town.",
    "Divers looked for a school bus in the water below the dam.",
    "The dam dates from 1961.",
    "More rain is expected in Orlen until Friday.",
    "King Olav wrote to the families in Orlen.",
    "Orlen has 30,000 inhabitants and lies on the Sarn.",
    "All schools in Orlen are closed until next week.",
)
TOLD = {(0, 0), (1, 3), (2, 4), (3, 2), (4, 6), (5, 1), (6, 5), (8, 9), (9, 7), (10, 8), (11, 10), (12, 11), (13, 12)}


def _cells(pairing: Pairing) -> list[Cell]:
    return [pairing.cell(i, j) for i, j in pairing.candidates()]


def _particular(left: tuple[str, ...], right: tuple[str, ...]) -> dict[tuple[int, int], tuple[float, ...]]:
    pairing = Pairing(left, right)
    cells = _cells(pairing)
    rows = full_values(pairing, cells, [(0.0,) * len(LINKED)] * len(cells))
    return {(cell.left, cell.right): row[-len(PARTICULAR) :] for cell, row in zip(cells, rows, strict=True)}


def test_only_two_long_accounts_of_one_event_are_full() -> None:
    assert fullness(Pairing(LEFT, RIGHT)) > 0.3
    assert fullness(Pairing(LEFT[:4], RIGHT[:4])) == 0
    foreign = tuple(f"Nobody at station {number} expected so calm a season, wrote biologist Ida Falk." for number in range(20))
    assert fullness(Pairing(LEFT, foreign)) == 0
    assert fullness(Pairing((), ())) == 0


def test_what_stands_in_every_sentence_tells_less() -> None:
    found = _particular(LEFT, RIGHT)
    rare = PARTICULAR.index("alike_rare")
    assert found[5, 1][rare] > 0.3  # shares, 18 percent
    assert found[2, 10][rare] < 0.1 < found[2, 4][rare]  # water alone against the bridge and the coast


def test_values_do_not_depend_on_the_side() -> None:
    there = _particular(RIGHT, LEFT)
    assert _particular(LEFT, RIGHT) == {(i, j): values for (j, i), values in there.items()}
    assert len(FULL) == len(set(FULL))


def test_full_accounts_are_linked_whatever_the_order() -> None:
    links = align(Article.from_sentences(LEFT), Article.from_sentences(RIGHT), (), ())
    found = {(link.left[0], link.right[0]) for link in links}
    assert len(found & TOLD) >= len(TOLD) - 2
    assert len(found - TOLD) <= 4


def test_a_full_account_finds_itself() -> None:
    article = Article.from_sentences(LEFT)
    found = {(link.left[0], link.right[0]) for link in align(article, article, (), ())}
    assert {(place, place) for place in range(len(LEFT))} <= found
