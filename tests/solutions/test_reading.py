import pytest

from clusters.categories import Category
from solutions.reading import TOPICS, Reading, read
from solutions.spelling import mended


@pytest.mark.parametrize(
    ["owner", "provider", "topic"],
    [
        ("Musim hujan begini kerupuk tidak kering.", "Bantuan oven pengering.", "drying"),
        ("Hasil cor sering keropos.", "Uji komposisi logam dengan spektrometer.", "casting"),
        ("Kami kekurangan modal.", "Kredit usaha rakyat (KUR).", "capital"),
        ("Sepi pembeli.", "Pelatihan pemasaran dan pameran.", "market"),
        ("Air sisa celupan dibuang ke sungai.", "Pembangunan IPAL.", "liquidwaste"),
        ("Duit habis, terpaksa ke rentenir.", "Pembiayaan tanpa agunan.", "capital"),
    ],
)
def test_owner_and_provider_speak_of_the_same_topic(owner, provider, topic):
    assert topic in read(owner).topics
    assert topic in read(provider).topics


def test_words_of_a_phrase_do_not_count_singly():
    assert "weaving" not in read("Pembagian sarung tangan.").topics
    assert "weaving" in read("Sarung tenun.").topics


def test_not_to_know_is_no_food():
    assert "soy" not in read("Kami tidak tahu penyebabnya.").topics
    assert "soy" in read("Perajin tahu dan tempe.").topics


def test_several_marks_make_a_topic_surer():
    once, twice = read("Kopi."), read("Kopi robusta.")
    assert once.topics["coffee"] < twice.topics["coffee"] < 1


def test_a_word_typed_wrong_still_finds_its_topic():
    assert "casting" in read("hasil cor kropos").topics
    assert "market" in read("pemsaran susah").topics


@pytest.mark.parametrize("name", ["mayangan", "ngemplakrejo", "pasuruan", "makassar", "borong", "dogiyai"])
def test_names_of_places_are_not_mended(name):
    assert mended(name) == name


def test_a_kept_reading_is_the_same_when_it_is_read_again():
    reading = read("Pengeringan kopi masih tergantung cuaca.")
    assert Reading.from_json(reading.as_json()) == reading


def test_an_empty_text_says_nothing():
    assert read("") == Reading()


def test_terms_name_words_and_topics():
    assert {"kopi", "#coffee"} <= set(read("Kopi bubuk").terms)


def test_every_topic_has_a_label_and_known_categories():
    for topic in TOPICS.values():
        assert topic.label
        assert set(topic.categories) <= set(Category.values)


@pytest.mark.parametrize(
    ["spoken", "topic"],
    [
        ("ngecor aluminium sering kropos, rugi terus", "casting"),
        ("blm bs njemur krupuk nek udan, oven gak punya", "drying"),
        ("gak ada duit buat beli bahan, ngutang ke rentenir", "capital"),
        ("mau dagang di toko onlen tapi gaptek", "online"),
    ],
)
def test_a_report_as_people_speak_finds_its_topic(spoken, topic):
    assert topic in read(spoken).topics
