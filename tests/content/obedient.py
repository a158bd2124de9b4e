"""Somebody who knows nothing and does what a message says: what stands behind ``So:``, else what the sentence asks for.

What only a person can do (to say what a picture shows, to make two sentences of one) is done in the plainest way.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PIL import Image

from tests.content.folder import ContentFolder

HEAD = {
    "Titel": "Bahnhofstraße gesperrt",
    "Datum": "2026-11-20 12:00",
    "Thema": "Verkehr",
    "Kurztext": "Die Bahnhofstraße ist ab Montag voll gesperrt.",
}
_SENTENCE = re.compile(r"(?P<path>content/.*?)(?::(?P<line>\d+))?: (?P<text>.*)")
_KEY = re.compile(r"(?P<key>[^:\s][^:]*): *(?P<value>.*)")


@dataclass
class Message:
    """One message as it is printed: its sentence, the words that are marked, the lines behind ``So:``, all others."""

    path: str
    line: int
    text: str
    marked: str
    right: list[str]
    below: list[str]


def messages(printed: str) -> list[Message]:
    """What a check printed, taken apart."""
    blocks: list[list[str]] = []
    for line in printed.splitlines():
        if line.startswith(" "):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return [_message(block) for block in blocks]


def _message(block: list[str]) -> Message:
    said = _SENTENCE.fullmatch(block[0])
    assert said, block[0]
    below, marked = block[1:], ""
    if len(below) > 1 and set(below[1].strip()) == {"^"}:
        start = len(below[1]) - len(below[1].lstrip())
        marked = below[0][start : len(below[1])]
        below = below[2:]
    so = next((number for number, line in enumerate(below) if line.startswith("  So: ")), len(below))
    right = [line[len("  So: ") :] for line in below[so:]]
    return Message(said["path"], int(said["line"] or 1), said["text"], marked, right, below[:so])


class Obedient:
    """Does what messages say in a folder."""

    def __init__(self, folder: ContentFolder) -> None:
        self.folder = folder

    def obey(self, message: Message) -> None:
        """One message."""
        file = self.folder.path.parent / message.path
        if message.right and message.right[0].startswith("content/"):
            self.folder.put(message.right[0], file.read_bytes())
            file.unlink()
            return
        raw = file.read_bytes()
        if "»UTF-8«" in message.text:
            file.write_bytes(raw.decode("utf-16" if raw.startswith(b"\xff\xfe") else "cp1252").encode())
            return
        if "den Text hineinkopieren" in message.text:
            file.write_text("\n".join(["---", *(f"{key}: {value}" for key, value in HEAD.items()), "---", ""]), "utf-8")
            return
        lines = raw.decode("utf-8-sig").split("\n")
        if message.right and "Bitte über die Zeile »---« setzen" in message.text:
            _raise_into_head(lines, message)
        elif message.right and "von unten heraufholen" in message.text:
            lines[message.line - 1 : message.line + 1] = message.right
        elif message.right and "alles als Liste schreiben" in message.text:
            lines[message.line - 1 : message.line - 2 + len(message.right)] = message.right
        elif message.right:
            _write(lines, message)
        else:
            self._do(lines, message)
        file.write_text("\n".join(lines), "utf-8")

    def _do(self, lines: list[str], message: Message) -> None:
        for pattern, deed in DEEDS.items():
            match = re.search(pattern, message.text)
            if match:
                deed(self, lines, message, match)
                return
        raise AssertionError(f"Nobody knows what to do: {message.text}")

    def upload(self, path: str) -> None:
        """Put a file there that is of its kind."""
        file = self.folder.path / path
        file.parent.mkdir(exist_ok=True)
        if path.endswith(".pdf"):
            file.write_bytes(b"%PDF-1.4\n")
        else:
            Image.new("RGB", (4, 3)).save(file)


def _write(lines: list[str], message: Message) -> None:
    """Of several lines, each takes the place of its like: the same words, the same key, else the line that is shown."""
    right, at = message.right, message.line - 1
    same = next((number for number, line in enumerate(lines) for each in right if line == each and line != "---"), None)
    if same is not None:
        lines[same : same + 1] = right
        return
    if not message.marked:
        lines[1:1] = right
        return
    shown = _KEY.match(lines[at])
    for line in right[:]:
        key = _KEY.match(line)
        others = [number for number, each in enumerate(lines[:12]) if key and each.startswith(f"{key['key']}: ")]
        if len(right) > 1 and others and others[0] != at and shown and key and key["key"] != shown["key"]:
            lines[others[0]] = line
            right.remove(line)
    lines[at : at + 1] = right


def _raise_into_head(lines: list[str], message: Message) -> None:
    """Cut what is shown above the fence out of the body and put it there."""
    *moved, fence = message.right
    del lines[message.line - 1 : message.line - 1 + len(moved)]
    end = lines.index(fence, 1)
    lines[end:end] = moved


Deed = Callable[[Obedient, list[str], Message, re.Match[str]], None]


def _replaces(right: Callable[[re.Match[str]], str], wrong: int | None = 1) -> Deed:
    """Write something else instead of the words that a sentence quotes, or of the marked ones."""

    def deed(_: Obedient, lines: list[str], message: Message, match: re.Match[str]) -> None:
        words, at = message.marked if wrong is None else match[wrong], message.line - 1
        assert words in lines[at], (words, lines[at])
        lines[at] = lines[at].replace(words, right(match), 1)

    return deed


def _adds(line: Callable[[re.Match[str]], str]) -> Deed:
    def deed(_: Obedient, lines: list[str], _message: Message, match: re.Match[str]) -> None:
        lines.insert(1, line(match))

    return deed


def _delete(_: Obedient, lines: list[str], message: Message, _match: re.Match[str]) -> None:
    del lines[message.line - 1]


def _move(_: Obedient, lines: list[str], message: Message, match: re.Match[str]) -> None:
    value = lines[message.line - 1].partition(":")[2]
    lines[int(match[1]) - 1] += value
    del lines[message.line - 1]


def _shorten(_: Obedient, lines: list[str], message: Message, match: re.Match[str]) -> None:
    key, _colon, value = lines[message.line - 1].partition(": ")
    lines[message.line - 1] = f"{key}: {value[: int(match[1])]}"


def _upload(person: Obedient, _lines: list[str], _message: Message, match: re.Match[str]) -> None:
    person.upload(match[1])


def _save_as_jpg(person: Obedient, lines: list[str], message: Message, match: re.Match[str]) -> None:
    right = f"{match[1].rpartition('.')[0]}.jpg"
    person.upload(right)
    lines[message.line - 1] = lines[message.line - 1].replace(match[1], right)


def _embed(person: Obedient, lines: list[str], message: Message, _match: re.Match[str]) -> None:
    person.upload("bilder/plan.jpg")
    lines[message.line - 1] = re.sub(r"\]\(.*\)", "](bilder/plan.jpg)", lines[message.line - 1])


def _head(_: Obedient, lines: list[str], _message: Message, match: re.Match[str]) -> None:
    keys = re.split(", | und ", match[1])
    lines[:0] = ["---", *(f"{key}: {HEAD[key]}" for key in keys), "---"]


def _later(_: Obedient, lines: list[str], message: Message, _match: re.Match[str]) -> None:
    day = next(line for line in lines if line.startswith("Datum: "))[len("Datum: ") :][:10]
    later = date.fromisoformat(day) + timedelta(days=7)
    lines[message.line - 1] = lines[message.line - 1].replace(message.marked, f"{later}")


def _begin(_: Obedient, lines: list[str], message: Message, _match: re.Match[str]) -> None:
    lines.insert(1, f"Beginn: {lines[message.line - 1].partition(': ')[2][:10]} 09:00")


def _add_to_block(_: Obedient, lines: list[str], message: Message, match: re.Match[str]) -> None:
    lines.insert(message.line, f"\n  {match[1]}")


def _as_list(_: Obedient, lines: list[str], message: Message, _match: re.Match[str]) -> None:
    lines[:] = [line for line in lines if not line.startswith(("Beginn:", "Ende:", "Ort:"))]
    lines[1:1] = [line[2:] for line in message.below]


def _into_list(_: Obedient, lines: list[str], message: Message, _match: re.Match[str]) -> None:
    del lines[message.line - 1]
    at = lines.index("Termine:")
    lines[at + 1 : at + 1] = message.below


def _in_two(_: Obedient, lines: list[str], message: Message, match: re.Match[str]) -> None:
    words = lines[message.line - 1].split()
    half = int(match[1]) // 2
    lines[message.line - 1] = f"{' '.join(words[:half])}. {' '.join([words[half].capitalize(), *words[half + 1 :]])}"


def _plain_words(_: Obedient, lines: list[str], _message: Message, match: re.Match[str]) -> None:
    others = re.findall(r"»([^«]+)« \(([^,)–]+)", match[3])
    for wrong, right in [(match[1], match[2]), *others]:
        place = next(number for number, line in enumerate(lines) if wrong in line)
        lines[place] = lines[place].replace(wrong, right.strip())


DEEDS: dict[str, Deed] = {
    r"Das steht schon in Zeile (\d+), bitte dort ergänzen und diese Zeile löschen": _move,
    r"Bitte die Zeile »[^«]+« löschen": _delete,
    r"bitte die Zeile löschen|Bitte die Zeile löschen": _delete,
    r"Dieses Feld gibt es nicht\. Möglich sind: ": _delete,
    r"Das Feld steht schon in Zeile \d+\. Bitte nur einmal": _delete,
    r"Dieser Listenpunkt ist leer\. Bitte ausfüllen oder löschen": _delete,
    r"Bitte weglassen": _delete,
    r"»([^«]+)« gibt es hier nicht\. Möglich sind: ([^,.]+)": _replaces(lambda match: match[2]),
    r"erlaubt sind (\d+)\. Bitte kürzen": _shorten,
    r"Die Datei »([^«]+)« gibt es im Ordner »content« nicht\. Bitte hochladen": _upload,
    r"»([^«]+)« ist kein Bild fürs Web\. Bitte als JPG": _save_as_jpg,
    r"Dateien gehören in die Ordner »bilder«|Bitte hochladen und einbinden:": _embed,
    r"bitte die Uhrzeit weglassen": _replaces(lambda _: "", wrong=None),
    r"Bitte allein auf die letzte Zeile schreiben: (\S+)": _add_to_block,
    r"Feld »([^«]+)«: Zu einem Bild gehört dieses Feld": _adds(lambda match: f"{match[1]}: Das Rathaus mit Bauzaun."),
    r"Das Feld fehlt\. Bitte »([^:]+): …«": _adds(lambda match: f"{match[1]}: {HEAD[match[1]]}"),
    r"muss mit einer Zeile »---« beginnen, danach kommen ([^.]+)\.": _head,
    r"»(\d{4}-\d\d)-31« gibt es im Kalender nicht": _replaces(lambda match: f"{match[1]}-30", wrong=None),
    r"Das Jahr in »(\d{4})([^«]*)« ist wohl ein Tippfehler": _replaces(lambda _: "2026"),
    r"Das sind \d+ Jahre nach »Datum«\. Bitte das Jahr prüfen": _replaces(lambda _: "2026", wrong=None),
    r"Das Ende liegt vor »Datum«": _later,
    r"Hier steht »([^«]+)«, im Kalender ist das ([^.]+\.\s\w+)": _replaces(lambda match: match[2]),
    r"Dazu fehlt »Beginn«": _begin,
    r"Bitte »dokumente/datei\.pdf: Beschriftung« schreiben": _replaces(
        lambda _: "dokumente/plan.pdf: Plan", wrong=None
    ),
    r"Die Zeile »([^«]+)« gehört zu keinem Feld\. Bitte »Schlüssel: Wert«": _replaces(lambda m: f"Kontakt: {m[1]}"),
    r"eine Liste schreiben:": _as_list,
    r"Bitte dort als Zeile schreiben:": _into_list,
    r"Bitte !\[Was zu sehen ist\]": _replaces(lambda _: "![Das Rathaus mit Bauzaun](bilder/rathaus.jpg)", wrong=None),
    r"»([^«]+)« beschreibt das Bild nicht": _replaces(lambda _: "Das Rathaus mit Bauzaun"),
    r"»([^«]+)«: Dass es ein Bild ist": _replaces(lambda _: "Das Rathaus mit Bauzaun"),
    r"»([^«]+)« sagt nicht, wohin": _replaces(lambda _: "Lageplan der Baustelle"),
    r"»([^«]+)« steht in Großbuchstaben": _replaces(lambda match: match[1].capitalize()),
    r"Dieser Satz hat (\d+) Wörter": _in_two,
    r"»([^«]+)« ist Amtsdeutsch\. Verständlicher: ([^,.–]+)(.*)": _plain_words,
    r"»([^«]+)« beginnt ohne Vorwahl": _replaces(lambda match: f"0{match[1]}"),
    r"Hier fehlt noch eine Angabe: (\[.*?\])": _replaces(lambda _: "Herr Muster, 04261 71-0"),
    r"»<iframe>« wird nicht veröffentlicht": _replaces(lambda _: "[Das Video](https://video.example/1)", wrong=None),
    r"»([^«]+)« steht ein Leerzeichen": _replaces(lambda match: match[1].replace(" ", "")),
    r"»([^«]+)« bleibt so stehen\. Durchgestrichen wird es so geschrieben: (.*)": _replaces(lambda match: match[2]),
}
"""By what a sentence says."""
