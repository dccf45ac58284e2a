package uk.dasv.setup;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code services.yaml} says: the services there are, by area and level of risk, and who commissions them. */
public record ServicesText(List<ServiceText> services, List<CommissioningText> commissioning) {

    /** How much at risk the people are whom a service is for. */
    public enum RiskLevel {
        STANDARD,
        MEDIUM,
        HIGH
    }

    /** One service; {@code group} is the heading it stands under, {@code serves} says for whom it is. */
    public record ServiceText(
            String code,
            String group,
            List<String> areas,
            String name,
            List<String> providers,
            List<RiskLevel> levels,
            Optional<String> serves,
            List<String> offers,
            Optional<String> description,
            Optional<LocalDate> starts,
            Optional<String> funding,
            Optional<LocalDate> fundedUntil,
            Optional<String> phone,
            Optional<String> hours) {}

    /** Who leads the commissioning of some services, and with whom. */
    public record CommissioningText(List<String> services, String lead, List<String> coCommissioners) {}

    /** The name of the service with that code. */
    String nameOf(String code) {
        return services.stream()
                .filter(s -> s.code().equals(code))
                .map(ServiceText::name)
                .findFirst()
                .orElseThrow();
    }

    static ServicesText read(StrategySource source, Map<String, String> areas) {
        return source.readIfThere(StrategySource.SERVICES, "services", "commissioning")
                .map(file -> read(file, areas))
                .orElseGet(() -> new ServicesText(List.of(), List.of()));
    }

    private static ServicesText read(YamlRecord file, Map<String, String> areas) {
        Distinct codes = new Distinct();
        List<ServiceText> services = file
                .records(
                        "services",
                        "code",
                        "group",
                        "areas",
                        "name",
                        "providers",
                        "levels",
                        "serves",
                        "offers",
                        "description",
                        "starts",
                        "funding",
                        "funded-until",
                        "phone",
                        "hours")
                .stream()
                .map(record -> service(record, codes.code(record, "code", Lengths.CODE), areas))
                .toList();
        Set<String> known = new LinkedHashSet<>();
        services.forEach(service -> known.add(service.code()));
        return new ServicesText(
                services,
                file.records("commissioning", "services", "lead", "co-commissioners").stream()
                        .map(record -> commissioning(record, services, known))
                        .toList());
    }

    private static ServiceText service(YamlRecord record, String code, Map<String, String> areas) {
        ServiceText service = new ServiceText(
                code,
                record.value("group").text(Lengths.SERVICE_HEADING),
                record.value("areas").allOf(areas.keySet()),
                record.value("name").text(Lengths.SERVICE_NAME),
                record.texts("providers", Lengths.SERVICE_PROVIDER),
                record.optional("levels")
                        .map(levels -> levels.choices(RiskLevel.class))
                        .orElse(List.of()),
                record.optionalText("serves", Lengths.TITLE),
                record.texts("offers", Lengths.TITLE),
                record.optionalProse("description", Lengths.PROSE),
                record.optional("starts").map(YamlValue::date),
                record.optionalText("funding", Lengths.SERVICE_FUNDING),
                record.optional("funded-until").map(YamlValue::date),
                record.optional("phone").map(YamlValue::phone),
                record.optionalText("hours", Lengths.SERVICE_CONTACT));
        Lengths.joined(record, "areas", StrategySentences.areas(service, areas), Lengths.SERVICE_AREA);
        Lengths.joined(record, "providers", StrategySentences.providers(service), Lengths.SERVICE_PROVIDER);
        Lengths.joined(record, "hours", StrategySentences.contact(service), Lengths.SERVICE_CONTACT);
        Lengths.joined(record, "offers", StrategySentences.about(service), Lengths.JOINED);
        return service;
    }

    private static CommissioningText commissioning(YamlRecord record, List<ServiceText> services, Set<String> known) {
        CommissioningText commissioning = new CommissioningText(
                record.value("services").allOf(known),
                record.value("lead").text(Lengths.NAME),
                record.texts("co-commissioners", Lengths.NAME));
        Lengths.joined(
                record,
                "services",
                StrategySentences.commissioning(commissioning, new ServicesText(services, List.of())),
                Lengths.JOINED);
        return commissioning;
    }
}
