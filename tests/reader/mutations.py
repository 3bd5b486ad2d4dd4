"""Articles spoilt in the ways that pages, converters and senders spoil them, and in some that nobody thought of."""

import random
import re
from collections.abc import Callable, Sequence

Mutation = Callable[[random.Random, str, Sequence[str]], str]

_ODD = [
    "\x00", "\x08", "\x1b[31m", "\x7f", "\u00ad", "\u200b", "\u200f", "\u202e", "\u2066", "\ufeff", "\ufffd",
    "\u0301", "\u2028", "\r", "\n\n", "\t", "…", "—", "“", "”", "''", "((", "]", "•", "%", "$", "$$", "-", ";", ":",
    "?", "!", "...", "<p>", "</p>", "<br/>", "&nbsp;", "&amp;", "<script>x = 1;</script>", "**", "# ", "[1]", "http://x.y/z",
    "a@b.c", "9" * 40, "0", "-1", "1e9", "½", "³", "١٢", "二", "İ", "ß", "ﬁ", "𝐊", "👍", "Kenya", "Uganda's",
    "President", "of", "and", "met", "signed", "an agreement", "trade", "$2 billion", "5 percent", "last year",
    "31 February", "30 June 0000", "in 9999", "on Monday", "Q4", "not", "will", "who", ",", ".",
]  # fmt: skip


def spliced(rng: random.Random, text: str, others: Sequence[str]) -> str:
    """The beginning of one article and the end of another."""
    other = rng.choice(others)
    return text[: rng.randrange(len(text) + 1)] + other[rng.randrange(len(other) + 1) :]


def truncated(rng: random.Random, text: str, _others: Sequence[str]) -> str:
    """What lies between two characters."""
    first, last = sorted((rng.randrange(len(text) + 1), rng.randrange(len(text) + 1)))
    return text[first:last]


def shuffled(rng: random.Random, text: str, _others: Sequence[str]) -> str:
    """The same words, sentences or lines in another order."""
    parts = re.split(rng.choice([r"(?<=[.!?]) ", r"\n", r" "]), text)
    rng.shuffle(parts)
    return rng.choice([" ", "\n", ". "]).join(parts)


def sprinkled(rng: random.Random, text: str, _others: Sequence[str]) -> str:
    """With marks, markup and words put in anywhere."""
    for _ in range(rng.choice((1, 5, 60))):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(["", " "]) + rng.choice(_ODD) + rng.choice(["", " "]) + text[at:]
    return text


def thinned(rng: random.Random, text: str, _others: Sequence[str]) -> str:
    """Without its spaces, full stops, commas, line ends, capitals, or a tenth of its words."""
    how = rng.choice([" ", r"\.", ",", r"\n", r"[.,;:]", r"[a-z]", r"\W", r"\d"])
    if rng.random() < 0.5:
        return re.sub(how, rng.choice(["", " "]), text)
    return " ".join(word for word in text.split(" ") if rng.random() < 0.9)


def cased(rng: random.Random, text: str, _others: Sequence[str]) -> str:
    """In capitals, small letters or with every word capitalised."""
    return rng.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def repeated(rng: random.Random, text: str, _others: Sequence[str]) -> str:
    """With a piece of it said again and again."""
    first = rng.randrange(len(text) + 1)
    piece = text[first : first + rng.choice((1, 3, 12, 80, 400))]
    return text[:first] + piece * rng.choice((2, 9, 50)) + text[first:]


def marked_up(rng: random.Random, text: str, _others: Sequence[str]) -> str:
    """With the tags that a converter left in."""
    tag = rng.choice(["p", "div class='a'", "li", 'span style="x"', "td"])
    return "\n".join(f"<{tag}>{line}</{tag.split()[0]}>" for line in text.split("\n"))


def swapped(rng: random.Random, text: str, others: Sequence[str]) -> str:
    """With some of its words put in the place of others, or taken from another article."""
    words, strange = text.split(" "), rng.choice(others).split(" ")
    for _ in range(1 + len(words) // 10):
        words[rng.randrange(len(words))] = rng.choice(words if rng.random() < 0.5 else strange)
    return " ".join(words)


def broken(rng: random.Random, text: str, _others: Sequence[str]) -> str:
    """With a line's or a sentence's end after any word."""
    end, often = rng.choice(["\n", "\n\n", ".\n\n"]), rng.choice((0.02, 0.1, 0.3))
    return re.sub(" ", lambda _: end if rng.random() < often else " ", text)


MUTATIONS: tuple[Mutation, ...] = (
    spliced, truncated, shuffled, sprinkled, thinned, cased, repeated, marked_up, swapped, broken,
)  # fmt: skip


def mutated(seed: int, articles: Sequence[str]) -> str:
    """Return an article spoilt in one to three ways; the same for the same seed."""
    rng = random.Random(seed)
    text = rng.choice(articles)
    for mutation in rng.sample(MUTATIONS, rng.choice((1, 1, 2, 3))):
        text = mutation(rng, text, articles)[:40_000]
    return text
