"""Forms are drawn with labels, hints and errors that readers are told of; figures are read as typed."""

from decimal import Decimal

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import override

from common.forms import Cards, FilesField, QuantityField, RupiahField


class Report(forms.Form):
    title = forms.CharField(label="Judul", help_text="Satu kalimat")
    loss = RupiahField(label="Rugi", required=False)
    weight = QuantityField(label="Berat", unit="ton", required=False)
    kind = forms.ChoiceField(
        label="Jenis", choices=[("a", "Bahan")], widget=Cards(about={"a": ("material", "Skrap mahal")}), required=False
    )
    agreed = forms.BooleanField(label="Setuju", required=False)
    photos = FilesField(label="Foto", required=False, most=2)


@pytest.fixture(autouse=True)
def indonesian():
    with override("id"):
        yield


def test_a_field_ties_hint_and_error_to_its_input():
    html = str(Report({})["title"].as_field_group())
    assert 'aria-describedby="id_title_helptext id_title_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_title_helptext"' in html
    assert 'id="id_title_error"' in html
    assert "Bagian ini perlu diisi." in html


def test_errors_are_summed_up_with_ways_to_the_fields():
    html = str(Report({}))
    assert 'href="#id_title"' in html
    assert "data-focus" in html


def test_what_may_stay_empty_says_so():
    assert "boleh dilewati" in Report()["loss"].as_field_group()
    assert "boleh dilewati" not in Report()["title"].as_field_group()


def test_figures_show_their_unit_and_dots():
    form = Report(initial={"loss": 12_500_000})
    assert 'value="12.500.000"' in form["loss"].as_field_group()
    assert "Rp" in form["loss"].as_field_group()
    assert "ton" in form["weight"].as_field_group()


@pytest.mark.parametrize(["typed", "read"], [("Rp 12.500.000", 12_500_000), ("12500000", 12_500_000)])
def test_rupiah_are_read_as_people_type_them(typed, read):
    form = Report({"title": "x", "loss": typed, "weight": "2,5"})
    assert form.is_valid()
    assert form.cleaned_data["loss"] == read
    assert form.cleaned_data["weight"] == Decimal("2.5")


def test_what_was_typed_wrong_comes_back_with_the_mend():
    form = Report({"title": "x", "loss": "dua juta"})
    html = form["loss"].as_field_group()
    assert 'value="dua juta"' in html
    assert "Tulis jumlah rupiah, misalnya 450.000.000." in html


def test_cards_show_an_example_under_the_word():
    html = Report()["kind"].as_field_group()
    assert "Skrap mahal" in html
    assert "#i-material" in html
    assert "<fieldset" in html


def files(number):
    return MultiValueDict({"photos": [SimpleUploadedFile(f"{n}.jpg", b"x") for n in range(number)]})


def test_several_files_come_as_a_list():
    form = Report({"title": "x"}, files(2))
    assert form.is_valid()
    assert [file.name for file in form.cleaned_data["photos"]] == ["0.jpg", "1.jpg"]
    assert Report({"title": "x"}, files(0)).is_valid()


def test_too_many_files_are_refused_in_words():
    form = Report({"title": "x"}, files(3))
    assert form.errors["photos"] == ["Paling banyak 2 berkas. Pilih yang paling jelas."]
