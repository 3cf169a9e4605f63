package xfusion.tasks.persistence;

class CostAtTenThousandTasksTest extends CostContract {

    CostAtTenThousandTasksTest() {
        super(10_000);
    }
}
