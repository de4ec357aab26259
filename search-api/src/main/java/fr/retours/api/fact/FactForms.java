package fr.retours.api.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import fr.retours.model.chance.RateChange;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Proof;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.meeting.Attending;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.meeting.SharedEntity;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.meeting.Standing;
import fr.retours.model.port.Page;
import fr.retours.model.relation.Hop;
import fr.retours.model.relation.NeighbourTie;
import fr.retours.model.relation.PairTrend;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationPath;
import fr.retours.model.relation.Strength;
import fr.retours.model.relation.ThemeCell;
import fr.retours.model.relation.ThemeYearCount;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.Citation;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.DatedRole;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventRef;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.Participant;
import fr.retours.model.view.PersonDetail;
import fr.retours.model.view.PersonEvent;
import fr.retours.model.view.PersonSummary;
import fr.retours.model.view.Presence;
import fr.retours.model.view.RecapRef;
import fr.retours.model.view.ThemeEvent;
import java.io.IOException;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How facts are written as JSON: as the graph has them, where the API names something otherwise under that name, and each with the
 * sentences that prove it, which {@link ProofQuotes} read that the writer carries as an attribute.
 */
@SuppressWarnings("UnusedMethod") // Jackson reads what the methods of forms say
public final class FactForms extends SimpleModule {
    /** Makes the forms. */
    public FactForms() {
        super("facts");
        add(
                Citation.class,
                Quote.class,
                (citation, all) -> ((ProofQuotes) all.getAttribute(ProofQuotes.class)).of(citation));
        add(Year.class, int.class, (year, all) -> year.getValue());
        add(Page.class, Some.class, (page, all) -> Some.of((Page<?>) page));
        add(
                DatedRole.class,
                RoleOfDay.class,
                (one, all) -> new RoleOfDay(
                        one.role(), one.event(), one.on(), one.role().grounds()));
        add(
                SharedEntity.class,
                BothSides.class,
                (one, all) -> new BothSides(
                        new Attending(one.entity(), one.here()), new Attending(one.entity(), one.there())));
        add(
                RelationPath.class,
                Path.class,
                (chain, all) -> new Path(chain.hops().size(), chain.hops()));
        Stream.of(EventSummary.class, EventRef.class, BodyEvent.class, ThemeEvent.class, PersonEvent.class)
                .forEach(one -> setMixInAnnotation(one, FactForm.class));
        Stream.of(Presence.class, Standing.class, Participant.class, HeldRole.class, LinkedBody.class)
                .forEach(one -> setMixInAnnotation(one, FactForm.class));
        Stream.of(Attending.class, NeighbourTie.class, SharedEvent.class, Grounds.class)
                .forEach(one -> setMixInAnnotation(one, FactForm.class));
        setMixInAnnotation(EventTheme.class, AboutForm.class);
        Stream.of(ThemeCell.class, ThemeYearCount.class).forEach(one -> setMixInAnnotation(one, CellForm.class));
        Stream.of(PersonDetail.class, PersonSummary.class).forEach(one -> setMixInAnnotation(one, PersonForm.class));
        setMixInAnnotation(EventDetail.class, EventForm.class);
        setMixInAnnotation(CitingRecap.class, CitingForm.class);
        setMixInAnnotation(Hop.class, HopForm.class);
        setMixInAnnotation(Relation.class, RelationForm.class);
        setMixInAnnotation(Strength.class, StrengthForm.class);
        Stream.of(PairTrend.class, RateChange.class).forEach(one -> setMixInAnnotation(one, TrendForm.class));
        Stream.of(Narration.class, Proof.class).forEach(one -> setMixInAnnotation(one, NarrationForm.class));
        setMixInAnnotation(Mention.class, MentionForm.class);
    }

    /** @param as the type of the form, with the parameters of what it is the form of */
    private <T> void add(Class<T> type, Class<?> as, BiFunction<T, SerializerProvider, Object> form) {
        addSerializer(type, new FormSerializer<>(as, form));
    }

    private static final class FormSerializer<T> extends JsonSerializer<T> implements WrittenAs {
        private final Class<?> as;
        private final BiFunction<T, SerializerProvider, Object> form;

        FormSerializer(Class<?> as, BiFunction<T, SerializerProvider, Object> form) {
            this.as = as;
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider all) throws IOException {
            all.defaultSerializeValue(form.apply(value, all), json);
        }

        @Override
        public JavaType writtenAs(JavaType type, TypeFactory types) {
            return types.constructParametricType(as, type.getBindings());
        }
    }

    private record Some<T>(long total, boolean truncated, List<T> items) {
        static <T> Some<T> of(Page<T> page) {
            return new Some<>(page.total(), page.items().size() < page.total(), page.items());
        }
    }

    private record Proofs(
            @Nullable Grounds date,
            @Nullable Grounds place,
            @Nullable Grounds kind,
            @Nullable Grounds attendance) {}

    private record RoleOfDay(
            @JsonUnwrapped @JsonIgnoreProperties("grounds") HeldRole role,
            EventId event,
            @Nullable EventDate on,
            @JsonUnwrapped Grounds grounds) {}

    private record BothSides(Attending here, Attending there) {}

    private record Path(int length, List<Hop> hops) {}

    /** What parts of facts are called, whatever they are parts of, and which give theirs to the whole. */
    private interface FactForm {
        @JsonUnwrapped
        @JsonSerialize(using = TimeSerializer.class)
        EventTime time();

        @JsonUnwrapped
        Grounds grounds();

        @JsonProperty("evidence")
        List<Citation> citations();

        @JsonUnwrapped
        Presence presence();

        @JsonUnwrapped
        Standing standing();

        @JsonSerialize(using = BodySerializer.class)
        BodyRef body();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<BodyRef> through();

        @JsonProperty("edges")
        List<Attending> who();
    }

    private interface AboutForm extends FactForm {
        @JsonUnwrapped
        @JsonSerialize(using = ThemeSerializer.class)
        Theme theme();
    }

    private interface CellForm {
        @JsonUnwrapped
        @JsonSerialize(using = CellSerializer.class)
        Theme theme();
    }

    private interface PersonForm {
        @JsonUnwrapped
        Object person();
    }

    private interface EventForm {
        @JsonUnwrapped
        EventSummary event();

        @JsonSerialize(using = ProofsSerializer.class)
        Map<EventProperty, Grounds> proofs();
    }

    private interface CitingForm extends FactForm {
        @JsonUnwrapped
        RecapRef recap();
    }

    @JsonPropertyOrder({"from", "to", "count", "shared"})
    private interface HopForm {
        @JsonProperty("count")
        long events();

        @JsonProperty("shared")
        SharedEvent event();
    }

    private interface RelationForm {
        @JsonUnwrapped
        Strength strength();
    }

    @JsonPropertyOrder({"count", "recap_count", "newman", "share", "chance", "ties", "weight"})
    private interface StrengthForm {
        @JsonProperty("count")
        long events();

        @JsonProperty("recap_count")
        Long recaps();

        @JsonSerialize(using = TiesSerializer.class)
        Map<JointTie, Long> ties();

        @JsonProperty
        @JsonSerialize(using = WeightSerializer.class)
        long weight();
    }

    private interface TrendForm {
        @JsonUnwrapped
        RateChange change();

        @JsonSerialize(using = FiniteSerializer.class)
        double high();
    }

    private interface NarrationForm {
        @JsonIgnore
        Event event();

        @JsonUnwrapped
        Proof proof();

        @JsonIgnore
        List<FactReason> reasons();
    }

    private interface MentionForm {
        @JsonProperty("id")
        EntityId entity();
    }

    private static final class BodySerializer extends JsonSerializer<BodyRef> implements WrittenAs {
        @Override
        public JavaType writtenAs(JavaType type, TypeFactory types) {
            return types.constructType(SaidBody.class);
        }

        @Override
        public void serialize(BodyRef body, JsonGenerator json, SerializerProvider all) throws IOException {
            Grounds grounds = json.currentValue() instanceof HeldRole role
                    ? role.grounds()
                    : ((LinkedBody) json.currentValue()).grounds();
            all.defaultSerializeValue(((ProofQuotes) all.getAttribute(ProofQuotes.class)).body(body, grounds), json);
        }
    }

    private static final class ProofsSerializer extends PartSerializer<Map<EventProperty, Grounds>> {
        @Override
        Object form(Map<EventProperty, Grounds> proofs, Object whole) {
            return new Proofs(
                    proofs.get(EventProperty.DATE),
                    proofs.get(EventProperty.PLACE),
                    proofs.get(EventProperty.KIND),
                    proofs.get(EventProperty.ATTENDANCE));
        }

        @Override
        public JavaType writtenAs(JavaType type, TypeFactory types) {
            return types.constructType(Proofs.class);
        }
    }

    private static final class TiesSerializer extends PartSerializer<Map<JointTie, Long>> {
        @Override
        Object form(Map<JointTie, Long> ties, Object whole) {
            Map<String, Long> inOrder = new LinkedHashMap<>();
            new TreeMap<>(ties).forEach((tie, events) -> inOrder.put(tie.slug(), events));
            return inOrder;
        }
    }

    private static final class WeightSerializer extends PartSerializer<Long> {
        @Override
        @Nullable
        Object form(Long weight, Object whole) {
            return whole instanceof Strength pair && pair.ties().isEmpty() ? null : weight;
        }
    }

    private static final class FiniteSerializer extends PartSerializer<Double> {
        @Override
        @Nullable
        Object form(Double number, Object whole) {
            return number.isInfinite() ? null : number;
        }
    }

    private static final class TimeSerializer extends GivingSerializer<EventTime> {
        TimeSerializer() {
            super(EventTimeResponse.class);
        }

        @Override
        Object form(EventTime time) {
            return EventTimeResponse.of(time);
        }
    }

    /** Writes a theme with its name. */
    public static final class ThemeSerializer extends GivingSerializer<Theme> {
        private record NamedTheme(String id, String label) {}

        /** Writes the id of a theme as such. */
        public ThemeSerializer() {
            super(NamedTheme.class);
        }

        @Override
        Object form(Theme theme) {
            return new NamedTheme(theme.id(), theme.label());
        }
    }

    private static final class CellSerializer extends GivingSerializer<Theme> {
        private record NamedCell(String theme, String label) {}

        CellSerializer() {
            super(NamedCell.class);
        }

        @Override
        Object form(Theme theme) {
            return new NamedCell(theme.id(), theme.label());
        }
    }
}
