"""The project's create on each of three HTTP clients: packs it for the bench, and shows what the bench has seen.

    clients.py pack             into target/clients/: for the managed runtime, and with what an AOT cache needs
    clients.py table SAMPLES    shows a table
"""

import json
import os
import pathlib
import shutil
import sys
import zipfile

import figures
import tables

BENCH = figures.ROOT / "workbench/bench"
PACKED = BENCH / "target/clients"
# What each needs besides the function's own jar; our code names CRT's Java classes, so only its native libraries can go.
JARS = {
    "url-connection": ("url-connection-client",),
    "apache5": ("apache5-client", "httpclient5", "httpcore5", "httpcore5-h2"),
    "crt": (),
}


def pack():
    """The function that `sam build` has left, with each client in place of its own, and the handler that chooses it."""
    class_path = [pathlib.Path(entry) for entry in (BENCH / "target/classpath").read_text().split(":")]
    handler = "xfusion/tasks/bench/ClientHandler.class"
    base = contents(*(figures.ROOT / ".aws-sam/build/CreateTaskFunction/lib").glob("*.jar"))
    base[handler] = (BENCH / "target/classes" / handler).read_bytes()
    shutil.rmtree(PACKED, ignore_errors=True)
    for client, names in JARS.items():
        # In Maven's repository a jar lies in a folder of its version, in a folder of its name.
        own = contents(*(jar for jar in class_path if jar.parent.parent.name in names))
        jar = PACKED / client / "managed/lib/client.jar"
        jar.parent.mkdir(parents=True)
        with zipfile.ZipFile(jar, "w", zipfile.ZIP_STORED) as archive:
            for name, data in (base | own).items():
                if client == "crt" or not name.endswith(".so"):
                    archive.writestr(zipfile.ZipInfo(name), data)
        lay_out_for_aot(jar, PACKED / client / "aot")


def contents(*jars):
    found = {}
    for jar in jars:
        with zipfile.ZipFile(jar) as archive:
            found |= {name: archive.read(name) for name in archive.namelist() if not name.endswith(("/", "module-info.class"))}
    return found


def lay_out_for_aot(jar, folder):
    """As workbench/aot does, but over the whole JDK; the bench has it leave its cache."""
    app = folder / "app"
    app.mkdir(parents=True)
    files = [jar, *sorted((figures.ROOT / "workbench/runtime/target/ric").iterdir())]
    for file in files:
        shutil.copy(file, app)
    (folder / "java").symlink_to(os.environ["JAVA_HOME"])
    class_path = ":".join(f"app/{file.name}" for file in files if file.suffix == ".jar")
    template = figures.ROOT / "workbench/aot/src/main/resources/xfusion/tasks/aot/bootstrap"
    (folder / "bootstrap").write_text(template.read_text().replace("@class-path@", class_path).replace("@time@", "315532800"))
    (folder / "bootstrap").chmod(0o755)


def table(samples):
    seen = figures.of(json.loads(pathlib.Path(samples).read_text()), {name: PACKED / name / "managed" for name in JARS})

    def start(kind, contender, value):
        return figures.find(seen, "starts", kind=kind, contender=contender)[value]

    def row(client):
        warm = figures.find(seen, "warm", contender=client)
        cells = [start("restore", client, "millis"), start("start", client + "-aot", "millis"), start("start", client, "millis")]
        cells += [warm[name] for name in ("p50", "p99", "p50By16", "p99By16", "perSecondBy16")]
        cells += [start("start", client, "megabytes"), start("start", client + "-aot", "megabytes")]
        return [client, *(f"{cell:,.1f}" for cell in cells), figures.find(seen, "sizes", contender=client)["zipped"]]

    head = ["a create, ms, MB", "restore", "AOT start", "managed start", "p50", "p99", "p50 by 16", "p99 by 16"]
    print("\n" + tables.table([*head, "calls/s by 16", "peak", "AOT peak", "zipped"], map(row, JARS)))


if __name__ == "__main__":
    {"pack": pack, "table": table}[sys.argv[1]](*sys.argv[2:])
