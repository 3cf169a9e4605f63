// What ../steps.txt lists, by the client that oapi-codegen has made.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"reflect"
	"strings"
	"time"

	"github.com/oapi-codegen/nullable"
	"github.com/oapi-codegen/runtime/types"
	"xfusion/tasks/target/client"
)

func check(step string, expected, actual any) {
	if !reflect.DeepEqual(expected, actual) {
		log.Fatalf("%s: expected %v, got %v", step, expected, actual)
	}
}

func ok(step string) { fmt.Println("ok", step) }

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func main() {
	prefix, ctx := os.Args[2], context.Background()
	api := must(client.NewClientWithResponses(os.Args[1]))
	taskId, first, second, third := prefix+"-task", `"1"`, `"2"`, `"3"`
	full := client.NewTask{
		TaskId:      nullable.NewNullableWithValue(taskId),
		Description: "Renew the passport",
		DueDate:     nullable.NewNullableWithValue(types.Date{Time: time.Date(2026, 12, 24, 0, 0, 0, 0, time.UTC)}),
		Priority:    nullable.NewNullableWithValue(client.High),
		Labels:      nullable.NewNullableWithValue([]string{"travel", "papers"}),
		Attributes:  nullable.NewNullableWithValue(map[string]any{"color": "red", "estimate": 1.5, "pinned": true}),
	}

	created := must(api.CreateTaskWithResponse(ctx, nil, full))
	check("create", []any{201, int64(1), first}, []any{created.StatusCode(), created.JSON201.Version, created.Headers201.ETag})
	ok("create")

	replayed := must(api.CreateTaskWithResponse(ctx, nil, full))
	check("replay", created.JSON201, replayed.JSON201)
	ok("replay")

	key := prefix + "-key"
	params := &client.CreateTaskParams{IdempotencyKey: &key}
	must(api.CreateTaskWithResponse(ctx, params, client.NewTask{Description: "One"}))
	reused := must(api.CreateTaskWithResponse(ctx, params, client.NewTask{Description: "Another"}))
	check("reuse", client.IdempotencyKeyReused, reused.ApplicationproblemJSON422.Code)
	ok("reuse")

	unchanged := must(api.GetTaskWithResponse(ctx, taskId, &client.GetTaskParams{IfNoneMatch: &first}))
	check("unchanged", []any{304, first}, []any{unchanged.StatusCode(), unchanged.Headers304.ETag})
	ok("unchanged")

	description := "Fly"
	edited := must(api.EditTaskWithResponse(ctx, taskId, &client.EditTaskParams{IfMatch: &first}, client.TaskPatch{Description: &description}))
	now := must(api.GetTaskWithResponse(ctx, taskId, nil)).JSON200
	kept := *created.JSON201
	kept.Description, kept.Version, kept.UpdatedAt = description, 2, now.UpdatedAt
	check("edit", edited.JSON200, now)
	check("edit", &kept, now)
	ok("edit")

	stale := must(api.UpdateTaskStatusWithResponse(ctx, taskId, &client.UpdateTaskStatusParams{IfMatch: &first}, client.NewStatus{Status: client.Completed}))
	check("stale", []any{client.VersionMismatchProblemCodeVersionMismatch, second}, []any{stale.ApplicationproblemJSON412.Code, stale.Headers412.ETag})
	ok("stale")

	withoutDate := client.TaskPatch{DueDate: nullable.NewNullNullable[types.Date]()}
	removed := must(api.EditTaskWithResponse(ctx, taskId, &client.EditTaskParams{IfMatch: &second}, withoutDate)).JSON200
	check("remove", []any{int64(3), true}, []any{removed.Version, removed.DueDate == nil})
	ok("remove")

	wrong := must(api.CreateTaskWithResponse(ctx, nil, client.NewTask{
		TaskId: nullable.NewNullableWithValue("no id"), Labels: nullable.NewNullableWithValue([]string{""})}))
	var places []string
	for _, fault := range must(wrong.ApplicationproblemJSON400.AsInvalidRequestProblem()).Errors {
		places = append(places, *fault.Pointer)
	}
	check("faults", []string{"/taskId", "/description", "/labels/0"}, places)
	ok("faults")

	since := must(api.ListChangesWithResponse(ctx, nil)).JSON200.Next
	for batch := range 3 {
		var operations []client.TaskOperation
		for i := range 40 {
			operations = append(operations, client.TaskOperation{Op: client.Create, Task: nullable.NewNullableWithValue(client.NewTask{
				TaskId:      nullable.NewNullableWithValue(fmt.Sprintf("%s-%d-%d", prefix, batch, i)),
				Description: "One of many", Status: nullable.NewNullableWithValue(client.Cancelled)})})
		}
		applied := must(api.ApplyChangesWithResponse(ctx, client.Operations{Operations: operations})).JSON200.Results
		check("apply", 40, len(applied))
		for _, result := range applied {
			check("apply", []any{201, int64(1)}, []any{result.Status, result.Task.Version})
		}
	}
	ok("apply")

	cancelled, limit, count, listed := client.Cancelled, 50, 0, map[string]bool{}
	query := &client.ListTasksParams{Status: &cancelled, Limit: &limit}
	for more := true; more; more = query.Cursor != nil {
		page := must(api.ListTasksWithResponse(ctx, query)).JSON200
		for _, task := range page.Items {
			if strings.HasPrefix(task.TaskId, prefix) {
				count, listed[task.TaskId] = count+1, true
			}
		}
		query.Cursor = page.NextCursor
	}
	check("list", []int{120, 120}, []int{count, len(listed)})
	ok("list")

	deleted := must(api.DeleteTaskWithResponse(ctx, taskId, &client.DeleteTaskParams{IfMatch: &third}))
	check("delete", []int{204, 404}, []int{deleted.StatusCode(), must(api.GetTaskWithResponse(ctx, taskId, nil)).StatusCode()})
	ok("delete")

	var tombstone client.TaskOrTombstone
	for more := true; more; {
		page := must(api.ListChangesWithResponse(ctx, &client.ListChangesParams{Since: &since})).JSON200
		for _, item := range page.Items {
			if item.TaskId == taskId && item.Deleted != nil && *item.Deleted {
				tombstone = item
			}
		}
		since, more = page.Next, page.HasMore
	}
	check("changes", int64(4), tombstone.Version)
	ok("changes")
}
