"""The commands of the papers, as they are printed there."""

import re

from stack import ROOT, ran, run

RUNBOOK = "docs/operations.md"
NOT_RUN = "*(not run)*"
followed = []


def commands(paper, *words):
    """One block of commands of a paper, as a shell takes it."""
    return "\n".join(line.strip().split("    #")[0].rstrip() for line in block(paper, *words).splitlines())


def follow(*words, put=None, **variables):
    """Runs one block of the runbook, with values put where it has others, and returns what it prints. It counts once it has succeeded."""
    lines = commands(RUNBOOK, *words)
    for printed, value in (put or {}).items():
        assert printed in lines, f"{printed} is not in {lines}"
        lines = lines.replace(printed, value)
    said = run(lines, **variables)
    followed.append(block(RUNBOOK, *words))
    return said


def block(paper, *words):
    found = blocks(paper, *words)
    assert len(found) == 1, f"{paper} has {len(found)} blocks with {words}"
    return found[0]


def blocks(paper, *words):
    """The blocks of commands in a paper, such as README.md, that contain all these words."""
    found = re.findall(r"(?:^    .*\n|^\n(?=    ))+", (ROOT / paper).read_text(), re.M)
    return [block for block in found if all(word in block for word in words)]


def every_page_was_followed():
    """Each command of the runbook, in a block or within a line, was run here or stands in or below a paragraph that says it was not."""
    paper = (ROOT / RUNBOOK).read_text()
    run_here = {line for block in followed for line in lines(block)}
    pages = [block for block in blocks(RUNBOOK) if NOT_RUN not in before(block)]
    left = {line for block in pages for line in lines(block)} - run_here
    for paragraph in re.split(r"\n\n|\n(?=[-|] |\d+\. )", paper):
        if NOT_RUN not in paragraph and not paragraph.startswith("    "):
            left |= {each for each in inline(paragraph) if not any(each in command for command in ran)}
    assert not left, "\n".join(["neither run here nor marked as not run:", *sorted(left)])


def lines(block):
    """The commands in a block: what begins with a word, and not as the JSON of a log does."""
    joined = re.sub(r"\s*\\\n\s*", " ", block).replace(" --no-confirm-changeset", "")
    return {line.strip().split("    #")[0].rstrip() for line in joined.splitlines() if re.match(r"\s*[A-Za-z]", line)}


def inline(paragraph):
    """The commands within the lines of a paragraph, without what stands for a value. `make` runs what other checks run."""
    found = re.findall(r"`((?:aws|curl|sam|docs/operations/\S+|functions/\S+/)\b[^`]*)`", paragraph)
    return {each.split(" <")[0] for each in found if each != "sam"}


def before(block):
    """The paragraph before a block."""
    paper = (ROOT / RUNBOOK).read_text()
    return paper[: paper.index(block)].rstrip().split("\n\n")[-1]
