package uk.dasv.setup;

import java.util.List;
import java.util.Optional;

/** What {@code contacts.yaml} says to the public: where to get help, and what anybody can do. */
public record ContactsText(List<ContactText> contacts, List<String> whatCanIDo) {

    /** Somewhere to get help; an emergency number stands out from the others. */
    public record ContactText(String name, String phone, boolean emergency, Optional<String> hours) {}

    static ContactsText read(StrategySource source) {
        return source.readIfThere(StrategySource.CONTACTS, "contacts", "what-can-i-do")
                .map(file -> new ContactsText(contacts(file), file.texts("what-can-i-do", Lengths.TITLE)))
                .orElseGet(() -> new ContactsText(List.of(), List.of()));
    }

    private static List<ContactText> contacts(YamlRecord file) {
        Distinct names = new Distinct();
        return file.records("contacts", "name", "phone", "emergency", "hours").stream()
                .map(record -> new ContactText(
                        names.text(record, "name", Lengths.CONTACT_NAME),
                        record.value("phone").phone(),
                        record.optional("emergency").map(YamlValue::flag).orElse(false),
                        record.optionalText("hours", Lengths.CONTACT_NOTE)))
                .toList();
    }
}
