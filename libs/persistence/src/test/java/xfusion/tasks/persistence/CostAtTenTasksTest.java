package xfusion.tasks.persistence;

class CostAtTenTasksTest extends CostContract {

    CostAtTenTasksTest() {
        super(10);
    }
}
