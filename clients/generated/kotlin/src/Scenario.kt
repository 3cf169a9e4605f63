// What steps.txt lists, by the client that openapi-generator has made for Retrofit.
import java.time.LocalDate
import kotlin.system.exitProcess
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import okhttp3.OkHttpClient
import retrofit2.Response
import retrofit2.http.Body
import retrofit2.http.Header
import retrofit2.http.PATCH
import retrofit2.http.Path
import xfusion.tasks.client.apis.ChangesApi
import xfusion.tasks.client.apis.TasksApi
import xfusion.tasks.client.infrastructure.ApiClient
import xfusion.tasks.client.infrastructure.Serializer
import xfusion.tasks.client.models.*

/** What TaskPatch cannot say: a null that removes. */
interface Patches {
    @PATCH("tasks/{taskId}")
    suspend fun edit(@Path("taskId") taskId: String, @Header("If-Match") ifMatch: String, @Body patch: JsonObject): Response<TodoTask>
}

fun check(step: String, expected: Any?, actual: Any?) =
    if (expected == actual) Unit else error("$step: expected $expected, got $actual")

fun ok(step: String) = println("ok $step")

fun Response<*>.problem(): Problem = Serializer.kotlinxSerializationJson.decodeFromString(errorBody()!!.string())

fun main(arguments: Array<String>): Unit = runBlocking {
    // Otherwise a patch sends null for every member that it does not set, and the server removes them.
    Serializer.kotlinxSerializationJsonConfiguration = { encodeDefaults = false }
    val (url, prefix) = arguments
    val client = ApiClient(url, OkHttpClient.Builder())
    val api = client.createService(TasksApi::class.java)
    val changes = client.createService(ChangesApi::class.java)
    val id = "$prefix-task"
    val full = NewTask(
        taskId = id, description = "Renew the passport", dueDate = LocalDate.of(2026, 12, 24), priority = Priority.high,
        labels = listOf("travel", "papers"),
        attributes = mapOf("color" to JsonPrimitive("red"), "estimate" to JsonPrimitive(1.5), "pinned" to JsonPrimitive(true)))

    val created = api.createTask(full)
    check("create", listOf(201, 1L, "\"1\""), listOf(created.code(), created.body()?.version, created.headers()["ETag"]))
    ok("create")

    check("replay", created.body(), api.createTask(full).body())
    ok("replay")

    api.createTask(NewTask(description = "One"), idempotencyKey = "$prefix-key")
    val reused = api.createTask(NewTask(description = "Another"), idempotencyKey = "$prefix-key")
    check("reuse", listOf(422, "idempotency-key-reused"), listOf(reused.code(), reused.problem().code))
    ok("reuse")

    val unchanged = api.getTask(id, ifNoneMatch = "\"1\"")
    check("unchanged", listOf(304, "\"1\""), listOf(unchanged.code(), unchanged.headers()["ETag"]))
    ok("unchanged")

    val edited = api.editTask(id, TaskPatch(description = "Fly"), ifMatch = "\"1\"").body()
    val now = api.getTask(id).body()!!
    check("edit", edited, now)
    check("edit", created.body()!!.copy(description = "Fly", version = 2, updatedAt = now.updatedAt), now)
    ok("edit")

    val stale = api.updateTaskStatus(id, NewStatus(Status.completed), ifMatch = "\"1\"")
    check("stale", listOf("version-mismatch", "\"2\""), listOf(stale.problem().code, stale.headers()["ETag"]))
    ok("stale")

    val patches = client.createService(Patches::class.java)
    val removed = patches.edit(id, "\"2\"", JsonObject(mapOf("dueDate" to JsonNull)))
    check("remove", 3L, removed.body()?.version)
    check("remove", null, removed.body()?.dueDate)
    ok("remove")

    val wrong = api.createTask(NewTask(taskId = "no id", description = "", labels = listOf("")))
    check("faults", listOf("/taskId", "/description", "/labels/0"), wrong.problem().errors?.map { it.pointer })
    ok("faults")

    var since = changes.listChanges().body()!!.next
    for (batch in 1..3) {
        val operations = List(40) {
            val task = NewTask(taskId = "$prefix-$batch-$it", description = "One of many", status = Status.cancelled)
            TaskOperation(op = OperationKind.create, task = task)
        }
        val results = changes.applyChanges(Operations(operations)).body()!!.results
        check("apply", List(40) { 201 to 1L }, results.map { it.status to it.task?.version })
    }
    ok("apply")

    val listed = mutableListOf<String>()
    var cursor: String? = null
    do {
        val page = api.listTasks(Status.cancelled, 50, cursor).body()!!
        listed += page.items.map { it.taskId }.filter { it.startsWith(prefix) }
        cursor = page.nextCursor
    } while (cursor != null)
    check("list", listOf(120, 120), listOf(listed.size, listed.toSet().size))
    ok("list")

    check("delete", listOf(204, 404), listOf(api.deleteTask(id, ifMatch = "\"3\"").code(), api.getTask(id).code()))
    ok("delete")

    var tombstone: TaskOrTombstone? = null
    do {
        val page = changes.listChanges(since).body()!!
        tombstone = page.items.find { it.taskId == id && it.deleted == true } ?: tombstone
        since = page.next
    } while (page.hasMore)
    check("changes", 4L, tombstone?.version)
    ok("changes")

    // Otherwise OkHttp's idle threads keep the program for a minute.
    exitProcess(0)
}
