package xfusion.tasks.persistence;

/** An item lacks an attribute that every task has, or the attribute's value cannot be read. */
final class UnreadableAttributeException extends RuntimeException {

    private final String attribute;

    UnreadableAttributeException(String attribute) {
        super("The attribute %s cannot be read".formatted(attribute));
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
