from solutions.bm25 import rank

TEXTS = {
    "a": {"kopi": 1, "mesin": 1},
    "b": {"kopi": 2, "sangrai": 1},
    "c": {"mesin": 1, "jahit": 1},
}


def test_what_says_more_of_the_rare_words_comes_first():
    assert rank({"kopi": 1, "sangrai": 1}, TEXTS)[0] == "b"


def test_equal_texts_stand_by_name():
    assert rank({"kain": 1}, TEXTS) == ["a", "b", "c"]


def test_a_long_text_loses_against_a_short_one():
    texts = {"long": {"kopi": 1, **{f"word{number}": 1 for number in range(40)}}, "short": {"kopi": 1}}
    assert rank({"kopi": 1}, texts) == ["short", "long"]
