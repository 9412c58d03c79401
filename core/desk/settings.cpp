// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/admission.h"
#include "core/desk/desk_session.h"
#include "core/desk/desk_writing.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/settings_rules.h"

namespace stet {

namespace {

Result<DeskSettings> updateSettings(WriteScope &scope, const DeskSettings &wanted)
{
    const DeskSettings before = scope.stores.settings.settings();
    if (before.version != wanted.version)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("The desk's settings were changed elsewhere in the meantime, so "
                                  "nothing was written. Look at them again, then change them."));
    Result<DeskSettings> settings = admitted(wanted);
    if (!settings || *settings == before)
        return settings;
    QStringList gone = before.categories;
    gone.removeIf([&](const QString &category) { return settings->categories.contains(category); });
    const CategoryUse use = gone.isEmpty() ? CategoryUse() : scope.stores.articles.categoryUse();
    for (const auto &[category, articles] : use) {
        if (gone.contains(category))
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("Articles have the category \"%1\" (%2 of them), so it "
                                      "stays. Nothing was changed.")
                            .arg(category, QString::number(articles)));
    }
    return keepSettings(scope, *std::move(settings), before.version);
}

Result<Person> addPersonToRoster(WriteScope &scope, const Person &wanted)
{
    Result<Person> person = admitted(wanted);
    if (!person)
        return person;
    if (const Result<> free = nameIsFree(scope, person->name, {}); !free)
        return tl::unexpected<Error>(free.error());
    return addPerson(scope, *std::move(person));
}

Result<Person> changePersonOnRoster(WriteScope &scope, const Person &before, const Person &wanted)
{
    const Result<Person> there = rosterEntryAsSeen(scope, before);
    if (!there)
        return there;
    Result<Person> person = admitted(wanted);
    if (!person)
        return person;
    person->id = there->id;
    person->name = there->name;
    if (*person != *there)
        changePerson(scope, *person);
    return person;
}

/// Gives a text of a kind's document other words in one language; none take it away there.
void setLocalText(QJsonObject &document,
                  QLatin1StringView member,
                  const QString &language,
                  const QString &words)
{
    const QJsonValue before = document.value(member);
    QJsonObject all = before.toObject();
    if (before.isString())
        all.insert(QLatin1String("en"), before);
    const QString primary = language.section(u'-', 0, 0).toLower();
    if (words.isEmpty())
        all.remove(primary);
    else
        all.insert(primary, words);
    if (all.isEmpty())
        document.remove(member);
    else
        document.insert(member, all);
}

/// What is usual is not written down.
void setLimit(QJsonObject &document,
              QLatin1StringView member,
              const std::optional<int> &limit,
              int usual)
{
    if (limit && *limit != usual)
        document.insert(member, *limit);
    else if (limit)
        document.remove(member);
}

/// The document with what is to change; what else it has stays.
QJsonObject changed(QJsonObject document, const KindChange &change)
{
    if (!change.name.isEmpty()) {
        const QJsonValue before = document.value(QLatin1StringView("name"));
        setLocalText(document, QLatin1StringView("name"), change.language, change.name);
        // The plural was that of the other name.
        if (document.value(QLatin1StringView("name")) != before &&
            document.contains(QLatin1StringView("plural")))
            setLocalText(document, QLatin1StringView("plural"), change.language, {});
    }
    if (change.beginning)
        setLocalText(document, QLatin1StringView("beginning"), change.language, *change.beginning);
    if (change.target)
        putTarget(document, *change.target);
    setLimit(
        document, QLatin1StringView("headlineLimit"), change.headlineLimit, Kind::usualHeadline);
    setLimit(document, QLatin1StringView("dekLimit"), change.dekLimit, 0);
    document.insert(QLatin1String("reviewDays"), change.reviewDays);
    return document;
}

/// Why a kind cannot be kept so; empty where it can.
QString whyNot(const KindChange &change)
{
    if (change.name.size() > MostNameUnits)
        return CoreWords::tr(
            "A kind's name has at most %n characters.", nullptr, int(MostNameUnits));
    if (change.reviewDays < 0 || change.reviewDays > MostReviewDays)
        return CoreWords::tr(
            "A page is checked again after 1 to %n days, or never (0).", nullptr, MostReviewDays);
    const Target target = change.target.value_or(Target());
    if (target.amount < 0 || target.amount > mostOf(target.measure))
        return CoreWords::tr("An article can aim at 1 to %1 words, %2 characters or %3 minutes, "
                             "or at none (0).")
            .arg(mostOf(Measure::Words))
            .arg(mostOf(Measure::Characters))
            .arg(mostOf(Measure::Minutes));
    for (const std::optional<int> &limit : {change.headlineLimit, change.dekLimit}) {
        if (limit.value_or(0) < 0 || limit.value_or(0) > MostFieldLimit)
            return CoreWords::tr("A headline or dek can be limited to 1 to %n characters, or not "
                                 "at all (0).",
                                 nullptr,
                                 MostFieldLimit);
    }
    if (change.beginning && change.beginning->size() > MostBeginningUnits)
        return CoreWords::tr("A new article can begin with at most %n characters.",
                             nullptr,
                             int(MostBeginningUnits));
    return {};
}

Result<Kind> changeKindOfDesk(WriteScope &scope, KindChange change)
{
    constexpr auto What = DefinitionStore::What::Kind;
    change.name = singleLine(cleanText(change.name).text);
    if (change.beginning) {
        change.beginning = cleanText(*change.beginning).text;
        if (change.beginning->trimmed().isEmpty())
            change.beginning->clear();
    }
    if (const QString why = whyNot(change); !why.isEmpty())
        return fail(ErrorCode::InvalidInput, CoreWords::tr("%1 Nothing was changed.").arg(why));
    const QJsonObject before = scope.stores.definitions.newestOf(What, change.id);
    const Result<Kind> there = kindFromJson(before);
    if (before.isEmpty() || !there)
        return fail(ErrorCode::NotFound,
                    CoreWords::tr("This desk knows no such kind of article."),
                    change.id);
    if (there->version != change.version)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("This kind was changed elsewhere in the meantime, so nothing "
                                  "was written."));
    const QJsonObject wanted = changed(before, change);
    if (wanted == before)
        return there;
    const QJsonObject kept = scope.stores.definitions.keepOwn(What, wanted);
    scope.record(QStringLiteral("kind.changed"),
                 {},
                 {{QStringLiteral("kind"), change.id},
                  {QStringLiteral("version"), kept.value(u"version")},
                  {QStringLiteral("content"), QString::fromLatin1(DefinitionStore::hashOf(kept))}});
    return kindFromJson(kept);
}

} // namespace

Settings::Settings(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<DeskSettings>> Settings::get()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<DeskSettings> { return stores.settings.settings(); });
}

QFuture<Result<DeskSettings>> Settings::update(DeskSettings settings)
{
    return m_session.engine().write([settings = std::move(settings)](WriteScope &scope) {
        return updateSettings(scope, settings);
    });
}

QFuture<Result<DeskSettings>> Settings::addWord(QString word)
{
    return m_session.engine().write([word = std::move(word)](WriteScope &scope) {
        DeskSettings settings = scope.stores.settings.settings();
        settings.words.append(word);
        return updateSettings(scope, settings);
    });
}

QFuture<Result<std::vector<Person>>> Settings::people()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<std::vector<Person>> { return stores.people.all(); });
}

QFuture<Result<Person>> Settings::addPerson(Person person)
{
    return m_session.engine().write([person = std::move(person)](WriteScope &scope) {
        return addPersonToRoster(scope, person);
    });
}

QFuture<Result<Person>> Settings::changePerson(Person before, Person wanted)
{
    return m_session.engine().write(
        [before = std::move(before), wanted = std::move(wanted)](WriteScope &scope) {
            return changePersonOnRoster(scope, before, wanted);
        });
}

QFuture<Result<FormerNames>> Settings::formerNames()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<FormerNames> { return stores.people.formerNames(); });
}

QFuture<Result<Kind>> Settings::changeKind(KindChange change)
{
    return m_session.engine().write([change = std::move(change)](WriteScope &scope) {
        return changeKindOfDesk(scope, change);
    });
}

QFuture<Result<CategoryUse>> Settings::categoryUse()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<CategoryUse> { return stores.articles.categoryUse(); });
}

QFuture<Result<std::vector<ArticleId>>> Settings::articlesIn(QString category)
{
    return m_session.engine().read(
        [category = std::move(category)](Stores &stores) -> Result<std::vector<ArticleId>> {
            return stores.articles.idsOfCategory(category);
        });
}

QFuture<Result<std::shared_ptr<const Languages>>> Settings::languages()
{
    return m_session.engine().read([](Stores &stores) -> Result<std::shared_ptr<const Languages>> {
        return std::make_shared<const Languages>(
            stores.definitions.newest(DefinitionStore::What::Language));
    });
}

QFuture<Result<std::vector<Kind>>> Settings::kinds()
{
    return m_session.engine().read([](Stores &stores) -> Result<std::vector<Kind>> {
        std::vector<Kind> kinds;
        for (const QJsonObject &document : stores.definitions.newest(DefinitionStore::What::Kind)) {
            Result<Kind> kind = kindFromJson(document);
            if (!kind)
                return fail(ErrorCode::Corrupt,
                            CoreWords::tr("A kind of article in the desk is damaged. Nothing was "
                                          "changed. Run the check of the desk."),
                            kind.error().message);
            kinds.push_back(std::move(*kind));
        }
        sortKinds(kinds);
        settleRechecks(kinds);
        return kinds;
    });
}

} // namespace stet
