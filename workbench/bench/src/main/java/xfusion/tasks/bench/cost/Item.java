package xfusion.tasks.bench.cost;

/** What AWS counts and charges. */
public enum Item {
    HTTP_API_REQUEST,
    LAMBDA_REQUEST,
    LAMBDA_GB_SECOND,
    WRITE_UNIT,
    READ_UNIT,
    WRITE_CAPACITY_HOUR,
    READ_CAPACITY_HOUR,
    TABLE_GB_MONTH,
    BACKUP_GB_MONTH,
    LOG_GB,
    EGRESS_GB,
    MONTHLY_USER
}
