"""Which reports belong together, and the words that are named as the reason."""

from issues.likeness import as_told, likeness


def test_shared_stems_titles_and_category_make_the_score():
    alike = likeness({"cor", "ropos", "retak"}, {"cor", "ropos"}, 0.5, same_category=True)
    assert alike.score == round(0.5 * 2 / 5 + 0.35 * 0.5 + 0.15, 3)
    assert alike.words == ["ropos", "cor"]


def test_nothing_shared_is_nothing_alike():
    assert likeness({"cor"}, {"batik"}, 0.0, same_category=False).score == 0


def test_words_are_shown_as_the_report_tells_them():
    assert as_told(["ropos", "cor"], "Hasil pengecoran KEROPOS, cor retak") == ["keropos", "cor"]


def test_a_stem_that_no_word_holds_stays_as_it_is():
    assert as_told(["ubah"], "Mengganti tungku") == ["ubah"]
