"""What the scripts of all pages add, in a real Chromium: and that the frame works without them."""

from io import BytesIO

import pytest
from django import forms
from django.http import HttpResponse
from django.template import engines
from django.urls import include, path
from PIL import Image

from accounts.models import User
from common.forms import FilesField, FilesInput
from smidep.urls import urlpatterns as portal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGE = """{% extends layout %}{% load smidep %}
{% block title %}Uji{% endblock %}
{% block head %}{% page_head "Uji" %}{% endpage_head %}{% endblock %}
{% block main %}
<form method="post" enctype="multipart/form-data" data-autosave="uji" novalidate>{% csrf_token %}{{ form }}
<span data-saved-place></span>{% actions %}{% submit "Kirim" %}{% endactions %}</form>
{% code "SMI-7K3F-92QX-M4C" copy=True %}
<details id="more"><summary>Lagi</summary><p>Isi</p></details>
{% endblock %}"""


class Story(forms.Form):
    title = forms.CharField(label="Judul", max_length=20)
    story = forms.CharField(label="Cerita", widget=forms.Textarea, required=False)
    secret = forms.CharField(label="Rahasia", widget=forms.PasswordInput, required=False)
    photos = FilesField(label="Foto", required=False, widget=FilesInput(attrs={"multiple": True}))


def story(request):
    request.user = User.objects.get()
    form = Story(request.POST or None, request.FILES or None)
    if form.is_valid():
        sizes = " ".join(str(photo.size) for photo in form.cleaned_data["photos"])
        return HttpResponse(engines["django"].from_string(SENT).render({"sizes": sizes}, request))
    return HttpResponse(engines["django"].from_string(PAGE).render({"form": form}, request))


SENT = """{% extends layout %}
{% block title %}Sampai{% endblock %}
{% block main %}<p id="sizes">{{ sizes }}</p>{% endblock %}"""
urlpatterns = [path("story/", story), path("", include(portal))]


@pytest.fixture
def opened(page, live_server, settings, official):
    settings.ROOT_URLCONF = __name__
    page.set_default_timeout(8000)
    page.faults = []
    page.on("pageerror", lambda fault: page.faults.append(str(fault)))
    page.on("console", lambda line: page.faults.append(line.text) if line.type == "error" else None)
    page.goto(f"{live_server.url}/story/")
    yield page
    assert page.faults == []


def until(page, condition):
    """Wait for a condition; playwright's own way evaluates a text, which the CSP forbids."""
    for _ in range(50):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"It never came true that {condition}")


def test_what_was_typed_is_there_again_after_the_page_was_lost(opened):
    opened.fill("#id_title", "Cor keropos")
    opened.fill("#id_secret", "rahasia")
    until(opened, "localStorage.length === 1")
    opened.reload()
    assert opened.input_value("#id_title") == "Cor keropos"
    assert opened.input_value("#id_secret") == ""


def test_a_draft_goes_when_the_form_has_arrived_and_stays_when_it_was_refused(opened):
    opened.fill("#id_story", "Sejak Agustus")
    opened.click("button.btn-primary")
    assert opened.evaluate("document.activeElement.id") == "form-errors"
    assert opened.input_value("#id_story") == "Sejak Agustus"
    opened.fill("#id_title", "Cor keropos")
    opened.click("button.btn-primary")
    opened.wait_for_selector("#sizes", state="attached")
    until(opened, "localStorage.length === 0")


def test_a_large_photo_is_made_smaller_before_it_is_sent(opened):
    whole = BytesIO()
    Image.effect_noise((2600, 1800), 60).convert("RGB").save(whole, "JPEG", quality=95)
    opened.fill("#id_title", "Foto")
    opened.set_input_files(
        "input[type=file]", [{"name": "besar.jpg", "mimeType": "image/jpeg", "buffer": whole.getvalue()}]
    )
    opened.wait_for_selector(".upload")
    opened.click("button.btn-primary")
    assert int(opened.inner_text("#sizes")) < len(whole.getvalue()) / 3


def test_a_chosen_file_can_be_taken_back(opened):
    opened.set_input_files("input[type=file]", [{"name": "a.txt", "mimeType": "text/plain", "buffer": b"a"}])
    opened.click(".upload button")
    until(opened, "document.querySelector('input[type=file]').files.length === 0")
    assert opened.locator(".upload").count() == 0


def test_copying_says_so(opened):
    opened.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened.click("[data-copy]")
    opened.wait_for_selector("text=Tersalin")
    assert opened.evaluate("navigator.clipboard.readText()") == "SMI-7K3F-92QX-M4C"


def test_paper_shows_what_is_folded(opened):
    opened.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.evaluate("document.querySelector('#more').open")
    opened.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not opened.evaluate("document.querySelector('#more').open")


def test_the_menu_opens_on_a_phone_without_script(browser, live_server, settings, official):
    settings.ROOT_URLCONF = __name__
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640}) as context:
        page = context.new_page()
        page.goto(f"{live_server.url}/story/")
        assert not page.is_visible("#menu")
        page.click("a[href='#menu']")
        assert page.is_visible("#menu")
        page.click("a.nav-close")
        assert not page.is_visible("#menu")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_frame_fits_the_window(opened, width):
    opened.set_viewport_size({"width": width, "height": 800})
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
