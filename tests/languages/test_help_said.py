"""The help of every command, and what is said of a wrong command line, in every language: whole, in its width, names of options as they are."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from gettext import GNUTranslations
from pathlib import Path
from typing import IO, Any

import pytest
import typer
from tools.messages.found_messages import every_message
from typer.testing import CliRunner, Result

from openupr.commands.application import application
from openupr.commands.said.help_said import first_sentence, help_paragraphs
from openupr.languages.messages import message_languages, messages
from openupr.languages.pseudo_locales import PSEUDO

OTHERS = tuple(each for each in (*message_languages(), *PSEUDO) if each != "en")
WIDTH = 80
OPTION = re.compile(r"^  (--[\w-]+(?: / --[\w-]+)?)", re.MULTILINE)
ENGLISH = re.compile(r"(?<![-\w`.])(?:the|of|is|was|with|its|which|where|that|this|default|required)(?![-\w`])", re.IGNORECASE)
"""Words that stand in every English sentence of help, and in none of another language."""


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield path, command
    for name, each in getattr(command, "commands", {}).items():
        yield from commands(each, (*path, name))


ROOT: Any = typer.main.get_command(application)
EVERY = dict(commands(ROOT))


def run(*line: str, language: str = "") -> Result:
    return CliRunner().invoke(application, line, env={"COLUMNS": str(WIDTH), "OPENUPR_LANGUAGE": language}, prog_name="openupr")


@cache
def helped(path: tuple[str, ...], language: str) -> str:
    made = run("--language", language, *path, "--help")
    assert made.exit_code == 0, made.output
    return made.output


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_no_english_sentence_is_left_in_the_help_of_a_command(path: tuple[str, ...], language: str) -> None:
    english, said = helped(path, "en"), helped(path, language)
    assert ENGLISH.findall(said) == []
    assert [line for line in said.splitlines() if len(line) > WIDTH] == []
    assert OPTION.findall(said) == OPTION.findall(english) != []
    command, words = EVERY[path], messages(language)
    for text in (*help_paragraphs(command.help), *(text for each in command.params for text in help_paragraphs(each.help))):
        assert text in flat(english), "the English help says it"
        assert flat(words.say(text)) in flat(said)


@pytest.mark.parametrize("language", OTHERS)
def test_every_command_has_its_line_in_the_list(language: str) -> None:
    words, said = messages(language), flat(helped((), language))
    for path, command in EVERY.items():
        if len(path) == 1:
            assert flat(f"{path[0]} {words.say(command.short_help)}") in said
    for name, each in EVERY["watch",].commands.items():
        assert flat(f"{name} {first_sentence(words.say(help_paragraphs(each.help)[0]))}") in flat(helped(("watch",), language))


def test_the_headings_and_what_stands_behind_an_option_are_said_too() -> None:
    french = helped(("baselines",), "fr")
    for words in (
        "Utilisation\u202f: openupr baselines [OPTIONS] [CHEMINS]...",
        "Arguments\u202f:",
        "Options\u202f:",
        "--to CHEMIN",
        "[obligatoire]",
        "[1 ou plus]",
    ):
        assert words in french
    assert "[de 1024 a 65535]" in helped(("open",), "es")
    assert "[par défaut\u202f: text]" in helped(("classify",), "fr")
    assert "COMANDO [ARGUMENTOS]..." in helped(("draft",), "es")
    assert "working-group-report" in helped(("read",), "fr"), "a value that is to be copied stands on one line"
    english = helped(("baselines",), "en")
    for words in ("Usage: openupr baselines [OPTIONS] [PATHS]...", "--to PATH", "--workers NUMBER", "[required]", "[1 or more]"):
        assert words in english


@pytest.mark.parametrize(
    "line",
    [
        "--language fr brief --help",
        "--help --language fr",
        "brief --language fr --help",
        "brief --help --language=fr",
        "list --language fr --help",
        "draft --language fr time --help",
        "--language fr draft",
    ],
)
def test_the_language_stands_anywhere_in_a_line_that_asks_for_help(line: str) -> None:
    assert run(*line.split()).output.startswith("Utilisation\u202f: openupr")
    assert run(*line.split(), language="es").output.startswith("Utilisation\u202f:"), "the option comes before the environment"


def test_the_environment_says_the_language_of_help() -> None:
    assert run("brief", "--help", language="es").output.startswith("Uso: openupr brief [OPCIONES] EXAMEN...")
    assert run("draft", language="es").output.startswith("Uso: openupr draft"), "help because nothing was given"
    assert run("brief", "--language", "zh", "--help", language="es").output.startswith("Uso:"), "a speaker's language, which OpenUPR does not speak"
    assert run("--language", "tlh", "--help").output.startswith("Usage:")


WRONG = {
    "brief": "Il manque l’argument 'EXAMEN'.",
    "export --nope": "Cette option n’existe pas\u202f: --nope",
    "export --stor": "(options possibles\u202f: --json, --store, --to)",
    "lst": "Cette commande n’existe pas\u202f: lst. Vouliez-vous dire 'list'",
    "zzz": "Cette commande n’existe pas\u202f: zzz.",
    "list x": "Rien de plus n’était attendu ici\u202f: x",
    "export --to": "L’option '--to' demande une valeur.",
    "list --help=x": "L’option '--help' ne prend pas de valeur.",
    "open --port x": "Cette valeur ne convient pas à '--port'\u202f: Donnez un nombre entier.",
    "open --port 1": "Cette valeur ne convient pas à '--port'\u202f: Donnez 1024 ou plus.",
    "open --port 99999": "Cette valeur ne convient pas à '--port'\u202f: Donnez 65535 ou moins.",
    "fill XBB-17 x.docx": "Il manque l’option '--to'.",
    "draft time x.txt --speakers 9 --pace x": "Donnez un nombre.",
    "list --language es": "--language se place avant la commande\u202f: openupr --language fr list",
}


@pytest.mark.parametrize("line", WRONG)
def test_what_is_wrong_with_a_command_line_is_said_in_the_language(line: str) -> None:
    made = run("--language", "fr", *line.split())
    assert made.exit_code == 2
    assert "Erreur\u202f: " in made.stderr
    assert WRONG[line] in made.stderr
    for language in OTHERS:
        assert ENGLISH.findall(run("--language", language, *line.split()).stderr) == []


def test_in_english_it_is_said_as_it_was() -> None:
    assert run("brief").stderr.endswith("Try 'openupr brief --help' for help.\n\nError: Missing argument 'REVIEW'.\n")
    assert "Error: No such option: --nope" in run("list", "--nope").stderr


def test_what_the_library_says_in_other_words_one_day_stays() -> None:
    from openupr.commands.said.refusals_said import _ours

    assert _ours("Something new went wrong.") == "Something new went wrong."


ANSWERS = {
    "fr": ("o oui Oui y yes", "n non s"),
    "es": ("s si sí SÍ y", "n no o"),
    "en": ("y yes YES", "n no o si"),
}
"""Words that say yes in a language, and words that do not."""


@pytest.mark.parametrize(
    ("language", "answer", "is_yes"),
    [(each, answer, is_yes) for each, (yes, no) in ANSWERS.items() for is_yes, said in ((True, yes), (False, no)) for answer in said.split()],
)
def test_a_question_is_answered_by_the_words_of_the_language(language: str, answer: str, is_yes: bool) -> None:
    from openupr.commands.said.command_language import agreed, speak

    app, said = typer.Typer(), []

    @app.command()
    def asking() -> None:
        speak(language)
        said.append(agreed("?"))

    CliRunner().invoke(app, [], input="\n")
    assert said.pop() is False, "who says nothing says no"
    shown = CliRunner().invoke(app, [], input=f"{answer}\n").output
    assert said == [is_yes]
    assert {"fr": "[o/N]", "es": "[s/N]", "en": "[y/N]"}[language] in shown


def test_help_reads_no_catalogue_but_that_of_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []

    class Noted(GNUTranslations):
        def __init__(self, file: IO[bytes]) -> None:
            read.append(Path(file.name).stem)
            super().__init__(file)

    monkeypatch.setattr("openupr.languages.messages.GNUTranslations", Noted)
    messages.cache_clear()
    for line, catalogues in ((["--help"], []), (["brief"], []), (["--language", "es", "brief", "--help"], ["es"])):
        run(*line)
        assert read == catalogues, line


def test_a_command_that_does_its_work_loads_none_of_what_refuses_it() -> None:
    begin = "import sys; sys.argv = ['openupr', '--version']; import openupr.commands as c"
    code = f"{begin}\ntry:\n    c.main()\nexcept SystemExit:\n    print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8").stdout.split()
    assert "openupr.commands.said.help_said" in loaded
    assert {"openupr.commands.said.refusals_said", "openupr.languages.messages"} & set(loaded) == set()


def test_the_words_of_help_are_messages() -> None:
    there = {one for one, _ in every_message()}
    assert {"REVIEW", "Show this message and exit.", "Do not ask.", "List the reviews in the store."} <= there
