"""What steps.txt lists, by the client that openapi-python-client has made."""
import datetime
import sys

from target.client import Client
from target.client.api.changes import apply_changes, list_changes
from target.client.api.tasks import create_task, delete_task, edit_task, get_task, list_tasks, update_task_status
from target.client.models import NewStatus, NewTask, TaskOperation, OperationKind, Operations, Priority, Status, TaskPatch
from target.client.models.new_task_attributes_type_0 import NewTaskAttributesType0

url, prefix = sys.argv[1:]
api = Client(base_url=url)
task_id = prefix + "-task"
full = NewTask(
    task_id=task_id, description="Renew the passport", due_date=datetime.date(2026, 12, 24), priority=Priority.HIGH,
    labels=["travel", "papers"], attributes=NewTaskAttributesType0.from_dict({"color": "red", "estimate": 1.5, "pinned": True}))


def check(step, expected, actual):
    if expected != actual:
        sys.exit(f"{step}: expected {expected}, got {actual}")


def ok(step):
    print("ok", step)


created = create_task.sync_detailed(client=api, body=full)
check("create", (201, 1, '"1"'), (created.status_code, created.parsed.version, created.headers["ETag"]))
ok("create")

replayed = create_task.sync_detailed(client=api, body=full)
check("replay", (201, created.parsed), (replayed.status_code, replayed.parsed))
ok("replay")

key = prefix + "-key"
create_task.sync(client=api, body=NewTask(description="One"), idempotency_key=key)
reused = create_task.sync_detailed(client=api, body=NewTask(description="Another"), idempotency_key=key)
check("reuse", (422, "idempotency-key-reused"), (reused.status_code, reused.parsed.code))
ok("reuse")

unchanged = get_task.sync_detailed(task_id, client=api, if_none_match='"1"')
check("unchanged", (304, '"1"'), (unchanged.status_code, unchanged.headers["ETag"]))
ok("unchanged")

edited = edit_task.sync(task_id, client=api, body=TaskPatch(description="Fly"), if_match='"1"')
now = get_task.sync(task_id, client=api)
kept = created.parsed.to_dict() | {"description": "Fly", "version": 2, "updatedAt": now.to_dict()["updatedAt"]}
check("edit", edited, now)
check("edit", kept, now.to_dict())
ok("edit")

stale = update_task_status.sync_detailed(task_id, client=api, body=NewStatus(status=Status.COMPLETED), if_match='"1"')
check("stale", (412, "version-mismatch", '"2"'), (stale.status_code, stale.parsed.code, stale.headers["ETag"]))
ok("stale")

removed = edit_task.sync_detailed(task_id, client=api, body=TaskPatch(due_date=None), if_match='"2"')
check("remove", (200, 3, False), (removed.status_code, removed.parsed.version, "dueDate" in removed.parsed.to_dict()))
ok("remove")

wrong = create_task.sync_detailed(client=api, body=NewTask(task_id="no id", description="", labels=[""]))
check("faults", (400, ["/taskId", "/description", "/labels/0"]), (wrong.status_code, [fault.pointer for fault in wrong.parsed.errors]))
ok("faults")

since = list_changes.sync(client=api).next_
for batch in range(3):
    tasks = [NewTask(task_id=f"{prefix}-{batch}-{i}", description="One of many", status=Status.CANCELLED) for i in range(40)]
    operations = Operations([TaskOperation(op=OperationKind.CREATE, task=task) for task in tasks])
    results = apply_changes.sync(client=api, body=operations).results
    check("apply", [(201, 1)] * 40, [(result.status, result.task.version) for result in results])
ok("apply")

listed, page = [], list_tasks.sync(client=api, status=Status.CANCELLED, limit=50)
while True:
    listed += [task.task_id for task in page.items if task.task_id.startswith(prefix)]
    if not page.next_cursor:
        break
    page = list_tasks.sync(client=api, status=Status.CANCELLED, limit=50, cursor=page.next_cursor)
check("list", (120, 120), (len(listed), len(set(listed))))
ok("list")

deleted = delete_task.sync_detailed(task_id, client=api, if_match='"3"')
check("delete", (204, 404), (deleted.status_code, get_task.sync_detailed(task_id, client=api).status_code))
ok("delete")

tombstone, more = None, True
while more:
    page = list_changes.sync(client=api, since=since)
    tombstone = next((item for item in page.items if item.task_id == task_id and item.deleted), tombstone)
    since, more = page.next_, page.has_more
check("changes", 4, tombstone and tombstone.version)
ok("changes")
