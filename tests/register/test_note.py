"""Signed notes against the example of Go's own package, and what must never pass for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interstice.register.keys import BadKey, SigningKey, generate_key, under_name, verifier_of
from interstice.register.note import BadNote, checkpoint, open_note, read_checkpoint, sign, unverified_text
from interstice.register.tree import EMPTY_ROOT

GO_KEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
GO_VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_TEXT = (
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
)
GO_NOTE = (
    GO_TEXT
    + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6R"
    "yyBwJnAM=\n"
)
ORIGIN = "interstice.example/registre/5f0c"


def test_the_note_of_gos_example_is_signed_and_opened_here_too() -> None:
    assert verifier_of(GO_KEY) == GO_VERIFIER
    assert sign(GO_TEXT, GO_KEY) == GO_NOTE
    assert open_note(GO_NOTE, GO_VERIFIER) == GO_TEXT


def test_each_new_pair_signs_for_itself_alone() -> None:
    key, verifier = generate_key(ORIGIN)
    _, stranger = generate_key(ORIGIN)

    assert open_note(sign("Une règle.\n\nDeux articles.\n", key), stranger, verifier).startswith("Une règle.")
    with pytest.raises(BadNote, match="none of the keys"):
        open_note(sign("Une règle.\n", key), stranger)


def test_one_key_of_the_house_signs_under_the_name_of_each_register() -> None:
    house, _ = generate_key("interstice.example")
    key = under_name(house, ORIGIN)

    assert verifier_of(key).startswith(f"{ORIGIN}+")
    assert open_note(sign("Texte.\n", key), verifier_of(key)) == "Texte.\n"
    with pytest.raises(BadNote):
        open_note(sign("Texte.\n", key), verifier_of(house))


def test_cosignatures_by_others_are_ignored() -> None:
    key, verifier = generate_key(ORIGIN)
    witness, _ = generate_key("witness.example")
    cosigned = sign("Texte.\n", key) + sign("Texte.\n", witness).splitlines(keepends=True)[-1]

    assert open_note(cosigned, verifier) == "Texte.\n"


def test_a_false_signature_by_a_known_key_condemns_the_note_even_beside_a_true_one() -> None:
    key, verifier = generate_key(ORIGIN)
    other, other_verifier = generate_key("witness.example")
    note = sign("Texte.\n", key) + sign("Autre texte.\n", other).splitlines(keepends=True)[-1]

    with pytest.raises(BadNote, match="false"):
        open_note(note, verifier, other_verifier)


@given(some.integers(0, len(GO_NOTE) - 1), some.characters(exclude_categories=["Cs"]))
def test_a_note_with_one_sign_changed_is_never_opened(place: int, sign_put: str) -> None:
    changed = GO_NOTE[:place] + sign_put + GO_NOTE[place + 1 :]

    if changed != GO_NOTE:
        with pytest.raises(BadNote):
            open_note(changed, GO_VERIFIER)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "\n",
        GO_TEXT,
        GO_NOTE.rstrip("\n"),
        GO_NOTE + "\n",
        GO_NOTE.replace("— ", "- "),
        GO_NOTE.replace("PeterNeumann", "Peter+Neumann"),
        GO_NOTE.replace("\n", "\r\n"),
        GO_NOTE.replace("AM=\n", "AN=\n"),
        GO_TEXT + "\n— PeterNeumann x08g\n",
        GO_NOTE + "— x AAAAAAA=\n" * 100,
        "\ud800" + GO_NOTE,
    ],
)
def test_what_is_not_written_as_a_note_is_refused(note: str) -> None:
    with pytest.raises(BadNote):
        open_note(note, GO_VERIFIER)


@pytest.mark.parametrize("text", ["sans fin de ligne", "tabulation\t\n", "\ud800\n"])
def test_a_text_that_could_not_be_read_back_is_not_signed(text: str) -> None:
    with pytest.raises(BadNote):
        sign(text, GO_KEY)


@pytest.mark.parametrize("name", ["", "deux mots", "un+deux", "a\u00a0b", "a\nb", "\ud800"])
def test_a_name_that_no_note_could_carry_gets_no_key(name: str) -> None:
    with pytest.raises(BadKey):
        generate_key(name)
    with pytest.raises(BadKey):
        under_name(GO_KEY, name)


@pytest.mark.parametrize(
    "verifier",
    [
        "",
        GO_VERIFIER[:-4],
        GO_VERIFIER.replace("c74f20a3", "c74f20a4"),
        GO_VERIFIER.replace("Peter", "Petra"),
        GO_VERIFIER.replace("+ARpc", "+ASpc"),
        GO_VERIFIER.replace("+ARpc", "+BBpc"),
        GO_KEY,
    ],
)
def test_a_verifier_key_that_was_not_copied_whole_is_refused(verifier: str) -> None:
    with pytest.raises(BadKey):
        open_note(GO_NOTE, verifier)


@pytest.mark.parametrize("key", ["", GO_VERIFIER, GO_KEY[:-4], GO_KEY.replace("+AYEK", "+AYEL")])
def test_a_private_key_that_was_not_copied_whole_is_refused_without_being_shown(key: str) -> None:
    with pytest.raises(BadKey) as refusal:
        sign(GO_TEXT, key)
    assert "FALVFGyNh" not in str(refusal.value)


def test_a_private_key_does_not_show_itself() -> None:
    assert "AYEK" not in repr(SigningKey.parse(GO_KEY))


def test_a_checkpoint_reads_as_the_public_format_says() -> None:
    text = checkpoint(ORIGIN, 0, EMPTY_ROOT)

    assert text == f"{ORIGIN}\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
    told = read_checkpoint(text)
    assert (told.origin, told.size, told.root) == (ORIGIN, 0, EMPTY_ROOT)


@given(some.integers(0, 10**18), some.binary(min_size=32, max_size=32))
def test_a_checkpoint_comes_back_from_its_text(size: int, root: bytes) -> None:
    told = read_checkpoint(checkpoint(ORIGIN, size, root))

    assert (told.origin, told.size, told.root) == (ORIGIN, size, root)


ROOT_LINE = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"


def test_extension_lines_are_allowed_and_ignored() -> None:
    assert read_checkpoint(f"{ORIGIN}\n7\n{ROOT_LINE}extension 1\nextension 2\n").size == 7


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{ORIGIN}\n7\n",
        f"{ORIGIN}\n7\n{ROOT_LINE}".rstrip("\n"),
        f"\n7\n{ROOT_LINE}",
        f"{ORIGIN}\n07\n{ROOT_LINE}",
        f"{ORIGIN}\n-7\n{ROOT_LINE}",
        f"{ORIGIN}\n٧\n{ROOT_LINE}",
        f"{ORIGIN}\n7\n{ROOT_LINE}\n",
        f"{ORIGIN}\n7\n{ROOT_LINE}\nextension\n",
        f"{ORIGIN}\n7\n47DEQpj8\n",
        f"{ORIGIN}\n7\npas de base64\n",
    ],
)
def test_what_is_not_written_as_a_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(BadNote):
        read_checkpoint(text)


@pytest.mark.parametrize(
    ("origin", "size", "root"),
    [
        ("", 1, EMPTY_ROOT),
        ("a b", 1, EMPTY_ROOT),
        ("a+b", 1, EMPTY_ROOT),
        (ORIGIN, -1, EMPTY_ROOT),
        (ORIGIN, 1, b""),
    ],
)
def test_a_checkpoint_that_nobody_could_read_is_not_made(origin: str, size: int, root: bytes) -> None:
    with pytest.raises(BadNote):
        checkpoint(origin, size, root)


def test_a_note_can_be_shown_before_anyone_checked_it() -> None:
    assert unverified_text(GO_NOTE) == GO_TEXT
