"""How two facts about the same thing stand to one another; one module per family of values (typology of differences)."""
