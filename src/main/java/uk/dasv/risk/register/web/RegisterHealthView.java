package uk.dasv.risk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.risk.register.HealthCheck;
import uk.dasv.risk.register.RegisterHealth;
import uk.dasv.web.Address;

/** What is wrong with the registers themselves: each check over all of them and over each, the worst check first. */
@Named
@RequestScoped
public class RegisterHealthView {

    @Inject
    RegisterHealth health;

    private List<RegisterHealth.Register> registers;
    private List<Line> lines;
    private long risks;

    /** A check over all registers, and over each in the order of the columns. */
    public record Line(HealthCheck check, Cell whole, List<Cell> cells) {}

    /** How many of a register's risks a check finds, with the address that lists them. */
    public record Cell(String register, long found, long of, String href) {

        /** The share in whole per cent; never 0 for some, nor 100 for fewer than all. */
        public long percent() {
            long rounded = of == 0 ? 0 : Math.round(100.0 * found / of);
            return found > 0 && rounded == 0 ? 1 : found < of && rounded == 100 ? 99 : rounded;
        }
    }

    public void load() {
        registers = health.registers();
        risks = registers.stream().mapToLong(RegisterHealth.Register::risks).sum();
        lines = Stream.of(HealthCheck.values())
                .map(this::line)
                .sorted(Comparator.comparingLong((Line line) -> line.whole().found())
                        .reversed())
                .toList();
    }

    private Line line(HealthCheck check) {
        Address list = new Address("/risks").with("health", check);
        List<Cell> cells = registers.stream()
                .map(r -> new Cell(
                        r.name(),
                        r.found(check),
                        r.risks(),
                        list.with("body", r.code()).toString()))
                .toList();
        long found = cells.stream().mapToLong(Cell::found).sum();
        return new Line(check, new Cell("all registers", found, risks, list.toString()), cells);
    }

    /** The checks that found something, the worst first, and then the others. */
    public List<Line> getLines() {
        return lines;
    }

    public List<RegisterHealth.Register> getRegisters() {
        return registers;
    }

    /** How many open risks the person may see. */
    public long getRisks() {
        return risks;
    }

    /** How many checks found nothing. */
    public long getInOrder() {
        return lines.stream().filter(line -> line.whole().found() == 0).count();
    }
}
