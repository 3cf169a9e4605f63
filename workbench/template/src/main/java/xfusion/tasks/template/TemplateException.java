package xfusion.tasks.template;

/** template.yaml is missing, broken, or says something that is not understood here; the message says what and where. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemplateException(String message) {
        super(message);
    }

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
