"""The ways to a phone."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from accounts.actions import notify
from accounts.gateways import ConsoleGateway, HttpGateway, gateway
from accounts.models import Notice

MESSAGE = {"phone": "+6281233444417", "text": "Ada tawaran", "reference": "r-1"}


@pytest.fixture
def server():
    """A gateway that answers with `server.status` and keeps what it got."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.server.got.append((self.headers["Authorization"], json.loads(body)))
            self.send_response(self.server.status)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    server.got, server.status = [], 202
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


def test_http_gateway_posts_json_with_its_key(server, settings):
    settings.MESSAGE_GATEWAY, settings.MESSAGE_GATEWAY_KEY = "http", "k"
    settings.MESSAGE_GATEWAY_URL = f"http://127.0.0.1:{server.server_port}/send"
    gateway().send(**MESSAGE)
    assert server.got == [("Bearer k", {"to": "+6281233444417", "text": "Ada tawaran", "reference": "r-1"})]


def test_refusal_is_an_oserror_and_so_tried_again(server):
    server.status = 503
    with pytest.raises(OSError, match="503"):
        HttpGateway(f"http://127.0.0.1:{server.server_port}/", "k").send(**MESSAGE)


def test_address_must_be_of_the_web():
    with pytest.raises(ValueError, match="http"):
        HttpGateway("file:///etc/passwd", "k")


def test_console_masks_the_number(capsys):
    ConsoleGateway().send(**MESSAGE)
    written = capsys.readouterr().out
    assert "Ada tawaran" in written
    assert "81233444417" not in written


@pytest.mark.django_db
def test_without_a_gateway_a_message_is_counted_as_not_sent_and_not_tried_again(
    settings, capsys, django_capture_on_commit_callbacks
):
    settings.MESSAGE_GATEWAY = "none"
    with django_capture_on_commit_callbacks(execute=True):
        notify(address=MESSAGE["phone"], kind="problem.received", subject="Kabar", body=MESSAGE["text"])
    notice = Notice.objects.get()
    assert (notice.sent_at, notice.next_try_at, notice.failure) == (None, None, "NoGateway")
    assert MESSAGE["text"] not in capsys.readouterr().out
