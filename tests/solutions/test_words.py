import pytest

from solutions.words import forms, is_telling, stem, tokens


@pytest.mark.parametrize(
    ["word", "root"],
    [
        ("pengecoran", "cor"),
        ("mengiris", "iris"),
        ("pengayakan", "ayak"),
        ("penyaringan", "saring"),
        ("menyangrai", "sangrai"),
        ("mengemas", "kemas"),
        ("memarut", "parut"),
        ("pemeras", "peras"),
        ("penirisan", "tiris"),
        ("permodalan", "modal"),
    ],
)
def test_words_of_the_workshop_come_to_their_root(word, root):
    assert stem(word) == root


@pytest.mark.parametrize(
    ["spoken", "root"], [("ngecor", "cor"), ("nyetak", "cetak"), ("njahit", "jahit"), ("nggoreng", "goreng")]
)
def test_spoken_verbs_come_to_the_same_root(spoken, root):
    assert stem(spoken) == root


@pytest.mark.parametrize(
    ["word", "other"], [("pengetahuan", "tahu"), ("pengadaan", "ada"), ("bekas", "kas"), ("kelas", "las")]
)
def test_words_that_only_look_alike_stay_apart(word, other):
    assert stem(word) != other


def test_a_doubled_word_counts_once():
    assert list(tokens("Kulit gatal-gatal.")) == ["kulit", "gatal"]


def test_digits_and_marks_are_left_out():
    assert [word for word, _ in forms("60 kg/jam, 5,5 PK!")] == ["kg", "jam", "pk"]


@pytest.mark.parametrize("word", ["yang", "kami", "usaha", "masalah"])
def test_words_of_every_report_tell_nothing(word):
    assert not is_telling(stem(word))
