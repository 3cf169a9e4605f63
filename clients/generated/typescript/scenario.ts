/// What steps.txt lists, by openapi-fetch and the types that openapi-typescript has made.
import createClient from "openapi-fetch";
import type { components, paths } from "./target/client/api.js";

declare const process: { argv: [string, string, string, string] };
const [, , baseUrl, prefix] = process.argv;
const api = createClient<paths>({ baseUrl });
const taskId = `${prefix}-task`;
const path = { taskId };
const full: components["schemas"]["NewTask"] = {
  taskId, description: "Renew the passport", dueDate: "2026-12-24", priority: "high", labels: ["travel", "papers"],
  attributes: { color: "red", estimate: 1.5, pinned: true },
};

function check(step: string, expected: unknown, actual: unknown) {
  const [wanted, got] = [expected, actual].map((value) => JSON.stringify(value));
  if (wanted !== got) throw new Error(`${step}: expected ${wanted}, got ${got}`);
}
const ok = (step: string) => console.log(`ok ${step}`);

const created = await api.POST("/tasks", { body: full });
check("create", [201, 1, '"1"'], [created.response.status, created.data?.version, created.response.headers.get("ETag")]);
ok("create");

const replayed = await api.POST("/tasks", { body: full });
check("replay", [201, created.data], [replayed.response.status, replayed.data]);
ok("replay");

const header = { "Idempotency-Key": `${prefix}-key` };
await api.POST("/tasks", { params: { header }, body: { description: "One" } });
const reused = await api.POST("/tasks", { params: { header }, body: { description: "Another" } });
check("reuse", [422, "idempotency-key-reused"], [reused.response.status, (reused.error as { code: string }).code]);
ok("reuse");

const unchanged = await api.GET("/tasks/{taskId}", { params: { path, header: { "If-None-Match": '"1"' } } });
check("unchanged", [304, '"1"'], [unchanged.response.status, unchanged.response.headers.get("ETag")]);
ok("unchanged");

const edited = await api.PATCH("/tasks/{taskId}", { params: { path, header: { "If-Match": '"1"' } }, body: { description: "Fly" } });
const now = (await api.GET("/tasks/{taskId}", { params: { path } })).data!;
check("edit", edited.data, now);
check("edit", { ...created.data, description: "Fly", updatedAt: now.updatedAt, version: 2 }, now);
ok("edit");

const stale = await api.PUT("/tasks/{taskId}/status", { params: { path, header: { "If-Match": '"1"' } }, body: { status: "completed" } });
check("stale", [412, '"2"'], [stale.response.status, stale.response.headers.get("ETag")]);
check("stale", "version-mismatch", stale.error && "code" in stale.error && stale.error.code);
ok("stale");

const removed = await api.PATCH("/tasks/{taskId}", { params: { path, header: { "If-Match": '"2"' } }, body: { dueDate: null } });
check("remove", [200, 3, false], [removed.response.status, removed.data?.version, removed.data && "dueDate" in removed.data]);
ok("remove");

const wrong = await api.POST("/tasks", { body: { taskId: "no id", description: "", labels: [""] } });
const problem = wrong.error && "code" in wrong.error && wrong.error.code === "invalid-request" ? wrong.error : undefined;
check("faults", ["/taskId", "/description", "/labels/0"], problem?.errors?.map((fault) => fault.pointer));
ok("faults");

let since = (await api.GET("/changes")).data!.next;
for (let batch = 0; batch < 3; batch++) {
  const operations = Array.from({ length: 40 }, (_, i) => ({
    op: "create" as const, task: { taskId: `${prefix}-${batch}-${i}`, description: "One of many", status: "cancelled" as const },
  }));
  const applied = await api.POST("/changes", { body: { operations } });
  check("apply", Array(40).fill([201, 1]), applied.data?.results.map(({ status, task }) => [status, task?.version]));
}
ok("apply");

const listed: string[] = [];
let cursor: string | undefined;
do {
  const page = (await api.GET("/tasks", { params: { query: { status: "cancelled", limit: 50, ...(cursor && { cursor }) } } })).data!;
  listed.push(...page.items.map((task) => task.taskId).filter((id) => id.startsWith(prefix)));
  cursor = page.nextCursor;
} while (cursor);
check("list", [120, 120], [listed.length, new Set(listed).size]);
ok("list");

const deleted = await api.DELETE("/tasks/{taskId}", { params: { path, header: { "If-Match": '"3"' } } });
const gone = await api.GET("/tasks/{taskId}", { params: { path } });
check("delete", [204, 404], [deleted.response.status, gone.response.status]);
ok("delete");

let tombstone: components["schemas"]["TaskOrTombstone"] | undefined;
for (let more = true; more;) {
  const page = (await api.GET("/changes", { params: { query: { since } } })).data!;
  tombstone ??= page.items.find((item) => item.taskId === taskId && item.deleted);
  [since, more] = [page.next, page.hasMore];
}
check("changes", 4, tombstone?.version);
ok("changes");
