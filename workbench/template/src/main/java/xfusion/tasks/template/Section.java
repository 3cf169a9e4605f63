package xfusion.tasks.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A place in the template that knows its own name, so that a complaint can say where. Only what is asked for is resolved. */
final class Section {

    private final String place;
    private final Node node;
    private final Intrinsics intrinsics;

    Section(String place, Node node, Intrinsics intrinsics) {
        this.place = place;
        this.node = intrinsics.value(node);
        this.intrinsics = intrinsics;
    }

    String name() {
        return place.substring(place.lastIndexOf('.') + 1);
    }

    Section at(String name) {
        var member = node instanceof Node.Members members ? members.get(name) : new Node.Absent();
        return new Section(place.isEmpty() ? name : place + "." + name, member, intrinsics);
    }

    /** The other where it alone is there; where neither is, a complaint should name this one. */
    Section orElse(Section other) {
        return node instanceof Node.Absent && !(other.node instanceof Node.Absent) ? other : this;
    }

    <T> Optional<T> map(Function<Section, T> reading) {
        return node instanceof Node.Absent ? Optional.empty() : Optional.of(reading.apply(this));
    }

    String text() {
        return switch (node) {
            case Node.Text(String value) -> value;
            case Node.Absent absent -> throw new TemplateException(place + " is missing");
            case Node.Items items -> throw new TemplateException(place + " is a list where a text belongs");
            case Node.Members members -> throw new TemplateException(place + " is a map where a text belongs");
        };
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw new TemplateException("%s is not a whole number: %s".formatted(place, text()), e);
        }
    }

    <T> List<T> list(Function<Section, T> reading) {
        return switch (node) {
            case Node.Absent absent -> List.of();
            case Node.Items(List<Node> values) ->
                IntStream.range(0, values.size())
                        .mapToObj(i -> new Section("%s[%d]".formatted(place, i), values.get(i), intrinsics))
                        .map(reading)
                        .toList();
            default -> throw new TemplateException(place + " is not a list");
        };
    }

    /** As a list, where one alone may stand without one. */
    <T> List<T> oneOrMore(Function<Section, T> reading) {
        return node instanceof Node.Members || node instanceof Node.Text ? List.of(reading.apply(this)) : list(reading);
    }

    List<Section> members() {
        return switch (node) {
            case Node.Absent absent -> List.of();
            case Node.Members members ->
                members.values().keySet().stream().map(this::at).toList();
            default -> throw new TemplateException(place + " is not a map");
        };
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        members().forEach(member -> member.map(Section::text).ifPresent(text -> texts.put(member.name(), text)));
        return texts;
    }
}
