package org.standfirst.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.standfirst.archive.Consignment;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Credit;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Line;
import org.standfirst.content.Moved;
import org.standfirst.content.Slug;
import org.standfirst.content.Taxonomy;
import org.standfirst.typesetting.Cleaner;
import org.standfirst.wordpress.ExportAuthor;
import org.standfirst.wordpress.ExportCategory;
import org.standfirst.wordpress.ExportItem;
import org.standfirst.wordpress.ExportTerm;

/// Bylines are people: makes contributors of author terms, guest authors, accounts and names in custom
/// fields, and finds those of each text.
final class People {
    private static final String CAP = "cap-";
    private static final Map<String, Role> ROLE_FIELDS =
            new TreeMap<>(
                    Map.of(
                            "translator", Role.TRANSLATOR,
                            "translated_by", Role.TRANSLATOR,
                            "interviewer", Role.INTERVIEWER,
                            "interviewee", Role.INTERVIEWEE,
                            "illustrator", Role.ILLUSTRATOR));

    private final Plan plan;
    private final Survey survey;
    private final Mapping mapping;
    private final TextSetter setter;
    private final Consignment consignment;
    private final Map<String, Person> byKey = new LinkedHashMap<>();
    private final Map<String, Person> byName = new HashMap<>();
    private final Map<String, Person> byLogin = new HashMap<>();
    private final Map<String, Person> byTerm = new HashMap<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Set<String> nobodies = new HashSet<>();

    /// Somebody on the way to being a contributor.
    private static final class Person {
        final String key;
        final String taxonomy;
        final String slug;
        final String name;
        final String given;
        final String family;
        final String biography;
        final Set<String> links = new LinkedHashSet<>();
        final Set<String> formerly = new LinkedHashSet<>();
        final Address address;
        Consignment.Outcome outcome = Consignment.Outcome.NEW;

        Person(
                String key,
                String taxonomy,
                String slug,
                String name,
                String given,
                String family,
                String biography,
                Address address) {
            this.key = key;
            this.taxonomy = taxonomy;
            this.slug = slug;
            this.name = name;
            this.given = given;
            this.family = family;
            this.biography = biography;
            this.address = address;
        }
    }

    People(Plan plan, Survey survey, Mapping mapping, TextSetter setter) {
        this.plan = plan;
        this.survey = survey;
        this.mapping = mapping;
        this.setter = setter;
        this.consignment = plan.consignment();
        plan.taxonomies().stream()
                .filter(planned -> planned.taxonomy().role() == Taxonomy.Role.CONTRIBUTOR)
                .forEach(this::ofTerms);
        survey.authors().values().forEach(this::ofAccount);
    }

    private void ofTerms(Plan.Planned planned) {
        survey.terms()
                .getOrDefault(planned.key(), Map.of())
                .forEach((slug, term) -> {
                    String login = slug.startsWith(CAP) ? slug.substring(CAP.length()) : slug;
                    Person person = ofTerm(planned, slug, login, term);
                    byKey.put(person.key, person);
                    byName.putIfAbsent(Names.folded(person.name), person);
                    byLogin.putIfAbsent(login, person);
                    byTerm.putIfAbsent(login, person);
                });
    }

    /// Co-Authors Plus names its terms by the login, and keeps the name with the guest or the account.
    private Person ofTerm(Plan.Planned planned, String slug, String login, ExportTerm term) {
        Optional<Survey.Guest> guest = Optional.ofNullable(survey.guests().get(login));
        Optional<ExportAuthor> account = Optional.ofNullable(survey.authors().get(login));
        boolean isNamed =
                !term.name().isBlank() && !term.name().equals(login) && !term.name().equals(slug);
        String name =
                guest.map(Survey.Guest::name)
                        .filter(text -> !text.isBlank())
                        .or(() -> isNamed ? Optional.of(term.name()) : Optional.empty())
                        .or(() ->
                                account.map(ExportAuthor::displayName)
                                        .filter(text -> !text.isBlank()))
                        .orElse(term.name().isBlank() ? slug : term.name());
        String own = slug.startsWith(CAP) && planned.key().equals("author") ? login : slug;
        Person person =
                new Person(
                        "term/" + planned.key() + "/" + slug,
                        planned.key(),
                        own,
                        name,
                        meta(term, "first_name")
                                .or(() -> guest.map(Survey.Guest::first))
                                .or(() -> account.map(ExportAuthor::firstName))
                                .orElse(""),
                        meta(term, "last_name")
                                .or(() -> guest.map(Survey.Guest::last))
                                .or(() -> account.map(ExportAuthor::lastName))
                                .orElse(""),
                        biography(term.description())
                                .or(() ->
                                        guest.map(Survey.Guest::biography)
                                                .flatMap(People::biography))
                                .or(() ->
                                        account.map(ExportAuthor::description)
                                                .flatMap(People::biography))
                                .orElse(""),
                        new Address(planned.taxonomy().address().path() + own + "/"));
        guest.map(Survey.Guest::site).filter(site -> !site.isBlank()).ifPresent(person.links::add);
        meta(term, "user_url").ifPresent(person.links::add);
        if (!own.equals(slug)) {
            person.formerly.add(planned.taxonomy().address().path() + slug + "/");
        }
        person.formerly.add("/?" + planned.key() + "=" + slug);
        return person;
    }

    private static Optional<String> meta(ExportTerm term, String key) {
        return term.meta().stream()
                .filter(meta -> meta.key().equals(key) && !meta.value().isBlank())
                .map(meta -> meta.value())
                .findFirst();
    }

    /// Co-Authors Plus keeps what it searches in a term's description, mail addresses among it.
    private static Optional<String> biography(String description) {
        return description.isBlank() || Names.hasMailAddress(description)
                ? Optional.empty()
                : Optional.of(description);
    }

    private void ofAccount(ExportAuthor account) {
        String login = account.login();
        String slug = slug(account);
        List<String> formerly = new ArrayList<>();
        formerly.add("/author/" + slug + "/");
        formerly.add("/?author_name=" + slug);
        account.id().ifPresent(id -> formerly.add("/?author=" + id));
        Optional<Person> known =
                Optional.ofNullable(byTerm.get(slug))
                        .or(() ->
                                Optional.ofNullable(
                                        byName.get(Names.folded(account.displayName()))));
        if (known.isPresent()) {
            known.get().formerly.addAll(formerly);
            byLogin.putIfAbsent(login, known.get());
            accounts.put(login, "the contributor “%s”".formatted(known.get().name));
            return;
        }
        Optional<String> nobody = whyNobody(account);
        if (nobody.isPresent()) {
            accounts.put(login, nobody.get());
            Address people =
                    plan.primaryContributors()
                            .map(planned -> planned.taxonomy().address())
                            .orElse(new Address("/"));
            // Logins that differ by a dot or a space have one slug.
            String item =
                    nobodies.add(slug)
                            ? "moved/author/" + slug
                            : "moved/account/" + account.id().orElse(nobodies.size());
            consignment.offer(consignment.idOf(item), new Moved(formerly, people));
            return;
        }
        Plan.Planned planned = plan.primaryContributors().orElseThrow();
        String own =
                byKey.containsKey("account/" + slug)
                        ? slug + "-" + account.id().orElse(byKey.size())
                        : slug;
        Person person =
                new Person(
                        "account/" + own,
                        planned.key(),
                        own,
                        account.displayName(),
                        account.firstName(),
                        account.lastName(),
                        biography(account.description()).orElse(""),
                        new Address("/author/" + own + "/"));
        formerly.remove(person.address.path());
        person.formerly.addAll(formerly);
        byKey.put(person.key, person);
        byName.putIfAbsent(Names.folded(person.name), person);
        byLogin.put(login, person);
        accounts.put(login, "a contributor, “%s”".formatted(person.name));
    }

    /// Some log in by their mail address, which is not kept.
    private static String slug(ExportAuthor account) {
        return Names.slugOf(
                Names.hasMailAddress(account.login()) ? account.displayName() : account.login());
    }

    private Optional<String> whyNobody(ExportAuthor account) {
        String name = account.displayName().strip();
        String site = survey.exportSite().title().strip();
        if (mapping.notAuthors().contains(account.login())) {
            return Optional.of("no contributor: the mapping says so");
        }
        if (name.isBlank() || name.equals(account.login())) {
            return Optional.of("no contributor: its name is only its login");
        }
        if (name.equalsIgnoreCase(site)) {
            return Optional.of("no contributor: it has the name of the site");
        }
        if (Names.isMailAddress(name)) {
            return Optional.of("no contributor: its name is a mail address");
        }
        return Optional.empty();
    }

    /// Who a text is credited to, in order.
    List<Credit> credits(ExportItem item) {
        List<Credit> credits = new ArrayList<>();
        for (ExportCategory filed : item.categories()) {
            plan.taxonomy(filed.domain())
                    .filter(planned -> planned.taxonomy().role() == Taxonomy.Role.CONTRIBUTOR)
                    .map(planned ->
                            byKey.get(
                                    "term/"
                                            + planned.key()
                                            + "/"
                                            + Names.slug(filed.nicename(), filed.name())))
                    .ifPresent(person -> credit(person, Role.AUTHOR, credits));
        }
        for (String field : Recognised.GUESTS) {
            item.metas(field).stream().forEach(name -> credit(name, Role.AUTHOR, credits));
        }
        if (credits.isEmpty()) {
            Optional.ofNullable(byLogin.get(item.creator()))
                    .ifPresent(person -> credit(person, Role.AUTHOR, credits));
        }
        ROLE_FIELDS.forEach(
                (field, role) -> item.metas(field).forEach(name -> credit(name, role, credits)));
        credits.sort(java.util.Comparator.comparing(Credit::role));
        return credits;
    }

    private void credit(Person person, Role role, List<Credit> credits) {
        Credit credit = new Credit(consignment.idOf(person.key), role);
        if (!credits.contains(credit)) {
            credits.add(credit);
        }
    }

    /// Somebody who is only a name in a custom field; a mail address beside the name is not kept.
    private void credit(String written, Role role, List<Credit> credits) {
        String name = Names.withoutMailAddresses(Cleaner.line(written).text());
        if (!name.isBlank() && !name.matches("[0-9]+")) {
            plan.primaryContributors()
                    .ifPresent(planned -> credit(named(name, planned), role, credits));
        }
    }

    private Person named(String name, Plan.Planned planned) {
        return byName.computeIfAbsent(
                Names.folded(name),
                _ -> {
                    String slug = Names.slugOf(name);
                    Person person =
                            new Person(
                                    "name/" + slug,
                                    planned.key(),
                                    slug,
                                    name,
                                    "",
                                    "",
                                    "",
                                    new Address(planned.taxonomy().address().path() + slug + "/"));
                    byKey.put(person.key, person);
                    return person;
                });
    }

    /// Takes in all that were found; to be called when every text has been read.
    void takeIn() {
        for (Person person : byKey.values()) {
            Plan.Planned planned = plan.taxonomy(person.taxonomy).orElseThrow();
            Line name = Cleaner.line(person.name);
            Body biography = setter.description(person.biography);
            person.outcome =
                    consignment.offer(
                            consignment.idOf(person.key),
                            new Contributor(
                                    planned.id(),
                                    Contributor.Sort.PERSON,
                                    new Slug(Names.slug(person.slug, person.name)),
                                    name.isEmpty() ? Line.of(person.slug) : name,
                                    some(person.given),
                                    some(person.family),
                                    Names.sortKey(person.given, person.family, name.text()),
                                    biography,
                                    List.copyOf(person.links),
                                    person.address,
                                    List.copyOf(person.formerly)));
        }
    }

    private static Optional<String> some(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    /// What became of a guest author; known when all are taken in.
    Consignment.Outcome outcome(ExportItem guest) {
        return Optional.ofNullable(byLogin.get(Survey.login(guest)))
                .map(person -> person.outcome)
                .orElse(Consignment.Outcome.NEW);
    }

    /// What became of each account, by its login.
    Map<String, String> accounts() {
        return accounts;
    }
}
