"""A mail server of one mailbox, as small as IMAP can be: what our reading of it asks for, and no more."""

import re
import socketserver
import threading
from contextlib import contextmanager


class _Talk(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("* OK ready")
        while line := self.rfile.readline().decode().strip():
            tag, _space, command = line.partition(" ")
            answer = self.answer(command)
            self.say(f"{tag} {answer}")
            if command.upper().startswith("LOGOUT"):
                return

    def answer(self, command: str) -> str:
        mails, word = self.server.mails, command.upper()
        if word.startswith("CAPABILITY"):
            self.say("* CAPABILITY IMAP4rev1")
        elif word.startswith("LOGIN"):
            return "OK signed in" if self.server.password in command else "NO wrong password"
        elif word.startswith("SELECT"):
            self.say(f"* {len(mails)} EXISTS")
        elif word.startswith("LOGOUT"):
            self.say("* BYE")
        elif word.startswith("UID SEARCH"):
            unseen = [str(n + 1) for n in range(len(mails)) if n not in self.server.seen]
            self.say(f"* SEARCH {' '.join(unseen)}")
        elif word.startswith("UID FETCH"):
            number = int(re.search(r"FETCH (\d+)", word).group(1))
            raw = mails[number - 1]
            self.wfile.write(b"* %d FETCH (UID %d BODY[] {%d}\r\n" % (number, number, len(raw)) + raw + b")\r\n")
        elif word.startswith("UID STORE"):
            self.server.seen.add(int(re.search(r"STORE (\d+)", word).group(1)) - 1)
        return "OK done"

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


@contextmanager
def imap_server(mails: list[bytes], password: str):
    """Serve the mails; give the server, whose `seen` are those that were marked, and its port."""
    with _Server(("127.0.0.1", 0), _Talk) as server:
        server.mails, server.password, server.seen = mails, password, set()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
