"""A partner's program: a real web server that takes our messages, and answers as it is told to."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class _Taking(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.taken.append((dict(self.headers), body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 200)
        if self.server.leads_to:
            self.send_header("Location", self.server.leads_to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        """Nothing is written to the terminal of the tests."""


@contextmanager
def partner():
    """Serve on a free port; `taken` holds the messages, `answers` the next states to answer with."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Taking)
    server.taken, server.answers, server.leads_to = [], [], ""
    server.url = f"http://127.0.0.1:{server.server_address[1]}/hook"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()
