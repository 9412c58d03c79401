// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/import_end.h"

#include "core/base/core_words.h"
#include "core/desk/comment_writing.h"
#include "core/desk/definitions.h"
#include "core/desk/desk_writing.h"
#include "core/desk/publishing/edition_writing.h"

#include <map>

namespace stet {

QString kindId(const QJsonObject &kind)
{
    return kind.value(QLatin1StringView("id")).toString();
}

void addLine(ImportReport &report,
             ImportLine::Outcome outcome,
             const QString &from,
             const QString &name,
             const QString &reason)
{
    if (outcome == ImportLine::Outcome::Refused)
        ++report.refused;
    report.lines.push_back({outcome, from, name, reason});
}

void keepImportedEdition(WriteScope &scope,
                         const StoredArticle &stored,
                         const QStringList &citedKeys,
                         qint64 revision,
                         const QByteArray &hash)
{
    if (stored.article.publicState == PublicState::None)
        return;
    StoredEdition edition;
    edition.document.publicState = stored.article.publicState;
    edition.document.sources = citedSources(scope.stores, citedKeys);
    edition.revision = revision;
    edition.content = stored.article.content;
    (void)addEdition(scope, stored, std::move(edition), hash);
}

ImportEnd::ImportEnd(WriteScope &scope, ImportReport &report)
    : m_scope(scope)
    , m_report(report)
{}

void ImportEnd::takeDeskData(const std::vector<PreparedEntry> &entries, DeskAge age)
{
    for (const PreparedEntry &entry : entries) {
        if (entry.kind)
            takeKind(entry, age);
        for (const Person &person : entry.people) {
            takePerson(person, entry.formerNames);
        }
    }
}

// By any of their names a person is known: whoever was renamed there may have worked here before.
void ImportEnd::takePerson(const Person &person, const FormerNames &names)
{
    PersonStore &people = m_scope.stores.people;
    QStringList all = names.allOf(person.name);
    all.removeAll(person.name);
    all.prepend(person.name);
    std::optional<Person> here = people.byId(person.id);
    for (const QString &name : all) {
        if (!here)
            here = people.byName(name);
    }
    if (!here)
        here = addPerson(m_scope, person);
    for (const QString &name : all) {
        if (!people.knownAs(name) && name.size() <= MostLineUnits)
            addFormerName(m_scope, *here, name);
    }
}

void ImportEnd::takeSettings(const std::vector<PreparedEntry> &entries)
{
    for (const PreparedEntry &entry : entries) {
        if (!entry.settings)
            continue;
        DeskSettings settings = *entry.settings;
        const DeskSettings before = m_scope.stores.settings.settings();
        settings.version = before.version;
        if (settings != before)
            (void)keepSettings(m_scope, std::move(settings), before.version);
    }
}

void ImportEnd::takeKind(const PreparedEntry &entry, DeskAge age)
{
    constexpr auto What = DefinitionStore::What::Kind;
    DefinitionStore &definitions = m_scope.stores.definitions;
    const QString id = kindId(*entry.kind);
    const QJsonObject before = definitions.newestOf(What, id);
    // The pages of a desk at work promise by the kinds that it has.
    const bool mayTake = age == DeskAge::Fresh || before.isEmpty();
    if (mayTake && definitions.copyIn(What, *entry.kind)) {
        m_scope.record(QStringLiteral("kind.copied"),
                       {},
                       eventDetails({.kinds = {*entry.kind}, .languages = {}}));
        addLine(m_report, ImportLine::Outcome::Taken, entry.from, id);
        return;
    }
    addLine(m_report,
            ImportLine::Outcome::Skipped,
            entry.from,
            id,
            mayTake || before == *entry.kind
                ? CoreWords::tr("the desk has it already")
                : CoreWords::tr("the desk keeps its own kind of this name"));
}

void ImportEnd::takeMedia(const std::vector<PreparedEntry> &entries)
{
    for (const PreparedEntry &entry : entries) {
        if (!entry.media)
            continue;
        const std::optional<MediaInfo> known = m_scope.stores.blobs.media(entry.media->name);
        if (known && known->hash != entry.media->hash) {
            addLine(m_report,
                    ImportLine::Outcome::Refused,
                    entry.from,
                    entry.media->name,
                    CoreWords::tr("the desk has another image of this name"));
        } else if (known) {
            addLine(m_report,
                    ImportLine::Outcome::Skipped,
                    entry.from,
                    entry.media->name,
                    CoreWords::tr("the desk has it already"));
        } else {
            addImage(m_scope, *entry.media);
            ++m_report.pictures;
            addLine(m_report, ImportLine::Outcome::Taken, entry.from, entry.media->name);
        }
    }
}

void ImportEnd::takeComments(const std::vector<PreparedEntry> &entries,
                             const ArrivedArticles &arrived)
{
    for (const PreparedEntry &entry : entries) {
        if (!entry.comments.empty())
            takeComments(entry, arrived);
    }
}

void ImportEnd::takeComments(const PreparedEntry &entry, const ArrivedArticles &arrived)
{
    std::map<ArticleId, QJsonObject> kept; // hashes by the comments' ids
    int taken = 0;
    int known = 0;
    int copied = 0;
    for (Comment comment : entry.comments) {
        const auto other = arrived.constFind(comment.article);
        const bool copy = other != arrived.constEnd() && other->as == ArrivedArticle::As::Copy;
        if (other != arrived.constEnd())
            comment.article = other->id;
        const std::optional<StoredArticle> article = m_scope.stores.articles.byId(comment.article);
        if (!article) {
            addLine(m_report,
                    ImportLine::Outcome::Refused,
                    entry.from,
                    comment.id.toString(),
                    CoreWords::tr("the desk has no article that this comment is about"));
            continue;
        }
        if (copy) {
            comment.id = CommentId::create(m_scope.nowMs);
            ++copied;
        } else if (m_scope.stores.comments.byId(comment.id)) {
            ++known;
            continue;
        }
        const QByteArray hash = m_scope.stores.comments.put(article->row, comment);
        kept[comment.article].insert(comment.id.toString(), QString::fromLatin1(hash));
        ++taken;
    }
    for (const auto &[article, hashes] : kept)
        m_scope.record(QStringLiteral("comment.imported"),
                       article.uuid(),
                       {{QStringLiteral("comments"), hashes}});
    tellOfComments(entry, taken, known, copied);
}

void ImportEnd::tellOfComments(const PreparedEntry &entry, int taken, int known, int copied)
{
    if (taken > 0)
        addLine(m_report,
                ImportLine::Outcome::Taken,
                entry.from,
                CoreWords::tr("%1 of %2 comments").arg(taken).arg(entry.comments.size()),
                copied > 0
                    ? CoreWords::tr("%n of them with the copies of their articles", nullptr, copied)
                    : QString());
    else if (known > 0)
        addLine(m_report,
                ImportLine::Outcome::Skipped,
                entry.from,
                {},
                CoreWords::tr("the desk has it already"));
}

} // namespace stet
