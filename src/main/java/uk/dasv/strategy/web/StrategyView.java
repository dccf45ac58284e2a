package uk.dasv.strategy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.dasv.strategy.StrategyDetail;
import uk.dasv.strategy.StrategyQueries;
import uk.dasv.web.Labels;

/** The strategy as everybody who is signed in can read it. */
@Named
@RequestScoped
public class StrategyView {

    @Inject
    StrategyQueries queries;

    @Inject
    Labels labels;

    private StrategyDetail strategy;
    private List<Group> groups = List.of();
    private List<Directory> services = List.of();
    private Map<String, List<String>> objectives = Map.of();

    /** What the strategy states of one kind, under that kind's title. */
    public record Group(String title, List<String> words) {}

    /** The services under one heading of the directory. */
    public record Directory(String heading, List<StrategyDetail.Service> services) {}

    public void load() {
        strategy = queries.present();
        services = strategy.services().stream()
                .collect(Collectors.groupingBy(
                        s -> s.heading() == null ? s.area() : s.heading(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Directory(e.getKey(), e.getValue()))
                .toList();
        objectives = strategy.objectives().stream()
                .collect(Collectors.groupingBy(
                        StrategyDetail.Aim::outcome,
                        Collectors.mapping(StrategyDetail.Aim::title, Collectors.toList())));
        groups = strategy.statements().stream()
                .collect(Collectors.groupingBy(
                        StrategyDetail.Statement::kind,
                        TreeMap::new,
                        Collectors.mapping(StrategyDetail.Statement::words, Collectors.toList())))
                .entrySet()
                .stream()
                .map(this::group)
                .toList();
    }

    private Group group(Map.Entry<? extends Enum<?>, List<String>> entry) {
        return new Group(labels.of(entry.getKey()), entry.getValue());
    }

    public StrategyDetail getStrategy() {
        return strategy;
    }

    /** The objectives of each outcome that has any, by its code. */
    public Map<String, List<String>> getObjectives() {
        return objectives;
    }

    public List<Directory> getServices() {
        return services;
    }

    public List<Group> getGroups() {
        return groups;
    }
}
