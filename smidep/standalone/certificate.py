"""A self-signed certificate, for phones of the local network: without one they offer no offline work."""

import datetime
import ipaddress
from dataclasses import dataclass
from pathlib import Path

LIFE = datetime.timedelta(days=365)


@dataclass(frozen=True)
class Files:
    certificate: Path
    key: Path


def make(data: Path, hosts: list[str]) -> Files:
    """Return a certificate for these hosts, made anew if there is none or it is for others."""
    files = Files(data / "tls" / "certificate.pem", data / "tls" / "key.pem")
    named = data / "tls" / "hosts"
    # The month is part of it, so that the certificate is renewed long before it ends.
    wanted = f"{datetime.datetime.now(datetime.UTC):%Y-%m} {' '.join(sorted(set(hosts)))}"
    if not named.exists() or named.read_text() != wanted:
        _write(files, hosts)
        named.write_text(wanted)
    return files


def _write(files: Files, hosts: list[str]) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "SMIDeP trial")])
    now = datetime.datetime.now(datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + LIFE)
        .add_extension(x509.SubjectAlternativeName([_general_name(x509, host) for host in set(hosts)]), False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), True)
    )
    pem = serialization.Encoding.PEM
    private = serialization.PrivateFormat.PKCS8
    files.key.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    files.key.touch(mode=0o600)
    files.key.write_bytes(key.private_bytes(pem, private, serialization.NoEncryption()))
    files.certificate.write_bytes(builder.sign(key, hashes.SHA256()).public_bytes(pem))


def _general_name(x509, host: str):
    try:
        return x509.IPAddress(ipaddress.ip_address(host.strip("[]")))
    except ValueError:
        return x509.DNSName(host)
