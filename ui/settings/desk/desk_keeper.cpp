// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/desk_keeper.h"

#include "core/base/when_done.h"
#include "core/desk/bulk/articles_bulk.h"
#include "core/desk/desk_session.h"
#include "core/desk/settings_rules.h"

#include <algorithm>
#include <utility>

namespace stet {

DeskKeeper::DeskKeeper(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_readOnlyReason(session.readOnlyReason())
{
    connect(&session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (changes.settings || !changes.articles.isEmpty())
            readSettings();
        if (changes.people)
            readPeople();
    });
    // Later: a desk may answer at once, and nobody listens yet.
    QMetaObject::invokeMethod(this, &DeskKeeper::readSettings, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &DeskKeeper::readPeople, Qt::QueuedConnection);
}

template <class T>
void DeskKeeper::follow(QFuture<Result<T>> work,
                        const QString &doing,
                        std::function<void(const T &)> then,
                        std::function<void()> failed)
{
    whenDone(work, this, [=, this](const Result<T> &answer) {
        if (answer) {
            then(*answer);
            return;
        }
        // What is shown is no longer what the desk has.
        if (answer.error().code == ErrorCode::Conflict) {
            readSettings();
            readPeople();
        }
        if (failed)
            failed();
        Q_EMIT refused(answer.error(), doing);
    });
}

void DeskKeeper::readSettings()
{
    if (!m_session)
        return;
    const QString doing = tr("read the settings of the desk");
    follow<DeskSettings>(Settings(*m_session).get(), doing, [this](const DeskSettings &settings) {
        // Read before, and answered after, something newer was kept.
        if (settings.version < m_settings.version)
            return;
        if (settings == std::exchange(m_settings, settings) && settings.version != 0)
            return;
        Q_EMIT settingsRead();
    });
    follow<std::vector<Kind>>(
        Settings(*m_session).kinds(), doing, [this](const std::vector<Kind> &kinds) {
            const auto sameDocument = [](const Kind &a, const Kind &b) {
                return a.document == b.document;
            };
            if (std::equal(
                    kinds.begin(), kinds.end(), m_kinds.begin(), m_kinds.end(), sameDocument))
                return;
            m_kinds = kinds;
            Q_EMIT kindsRead();
        });
    follow<CategoryUse>(Settings(*m_session).categoryUse(), doing, [this](const CategoryUse &use) {
        if (use == std::exchange(m_use, use))
            return;
        Q_EMIT useRead();
    });
}

void DeskKeeper::readPeople()
{
    if (!m_session)
        return;
    follow<std::vector<Person>>(Settings(*m_session).people(),
                                tr("read the roster"),
                                [this](const std::vector<Person> &people) {
                                    if (people == std::exchange(m_people, people))
                                        return;
                                    Q_EMIT peopleRead();
                                });
}

const QString &DeskKeeper::readOnlyReason() const
{
    return m_readOnlyReason;
}

const DeskSettings &DeskKeeper::settings() const
{
    return m_settings;
}

const std::vector<Kind> &DeskKeeper::kinds() const
{
    return m_kinds;
}

const std::vector<Person> &DeskKeeper::people() const
{
    return m_people;
}

QStringList DeskKeeper::categories() const
{
    QStringList all = m_settings.categories;
    for (const auto &[name, articles] : m_use) {
        if (!name.isEmpty() && articles > 0 && !all.contains(name))
            all.append(name);
    }
    return all;
}

int DeskKeeper::useOf(const QString &category) const
{
    const auto found = std::find_if(
        m_use.begin(), m_use.end(), [&](const auto &use) { return use.first == category; });
    return found == m_use.end() ? 0 : found->second;
}

void DeskKeeper::update(const DeskSettings &wanted,
                        const QString &what,
                        const std::function<void()> &then)
{
    if (!m_session)
        return;
    const DeskSettings before = m_settings;
    follow<DeskSettings>(Settings(*m_session).update(wanted),
                         tr("keep the settings of the desk"),
                         [this, before, what, then](const DeskSettings &now) {
                             m_settings = now;
                             // What others changed since stays.
                             m_undo = [this, before, now] {
                                 update(takenBack(before, now, m_settings), tr("Taken back."));
                             };
                             if (then)
                                 then();
                             Q_EMIT settingsRead();
                             Q_EMIT kept(what);
                         });
}

void DeskKeeper::keep(const DeskSettings &wanted, const std::function<void()> &then)
{
    update(wanted, tr("The settings of the desk are kept."), then);
}

void DeskKeeper::setCategories(const QStringList &wanted)
{
    DeskSettings settings = m_settings;
    settings.categories = wanted;
    update(settings, tr("The categories are kept."));
}

void DeskKeeper::moveArticles(const QString &from, const QString &to, std::function<void()> then)
{
    const QString doing = tr("rename the category in its articles");
    const auto rest = [this] {
        m_busy = false;
    };
    follow<std::vector<ArticleId>>(
        Settings(*m_session).articlesIn(from),
        doing,
        [this, to, doing, rest, then = std::move(then)](const std::vector<ArticleId> &articles) {
            if (articles.empty() || !m_session) {
                then();
                return;
            }
            BulkChange change;
            change.category = to;
            follow<BulkReport>(
                ArticlesBulk(*m_session).apply(articles, change),
                doing,
                [this, doing, rest, then](const BulkReport &report) {
                    if (!report.stopped) {
                        then();
                        return;
                    }
                    rest();
                    Q_EMIT refused(*report.stopped, doing);
                },
                rest);
        },
        rest);
}

bool DeskKeeper::isBusy() const
{
    return m_busy;
}

void DeskKeeper::renameCategory(const QString &from, const QString &to)
{
    if (!m_session || m_busy || from == to || to.isEmpty())
        return;
    m_busy = true;
    // The articles first: a category that some still have does not go from the list.
    moveArticles(from, to, [this, from, to] { renameInList(from, to, Retry::Once); });
}

void DeskKeeper::renameInList(const QString &from, const QString &to, Retry retry)
{
    if (!m_session)
        return;
    const auto tell = [this](const Error &error) {
        m_busy = false;
        readSettings();
        Q_EMIT refused(error,
                       tr("rename the category in the list; its articles have the new name"));
    };
    // What the list is at this moment: somebody may have changed it while articles were written.
    whenDone(Settings(*m_session).get(), this, [=, this](const Result<DeskSettings> &read) {
        if (!read || !m_session) {
            if (!read)
                tell(read.error());
            return;
        }
        DeskSettings settings = *read;
        const qsizetype at = settings.categories.indexOf(from);
        if (at >= 0)
            settings.categories[at] = to;
        else
            settings.categories.append(to);
        whenDone(Settings(*m_session).update(settings),
                 this,
                 [=, this](const Result<DeskSettings> &now) {
                     if (!now && now.error().code == ErrorCode::Conflict && retry == Retry::Once)
                         renameInList(from, to, Retry::No);
                     else if (!now)
                         tell(now.error());
                     else
                         renamed(from, to, *now);
                 });
    });
}

void DeskKeeper::renamed(const QString &from, const QString &to, const DeskSettings &now)
{
    m_busy = false;
    m_settings = now;
    m_undo = [this, from, to] {
        renameCategory(to, from);
    };
    readSettings();
    Q_EMIT settingsRead();
    Q_EMIT categoryRenamed(from, to);
    Q_EMIT kept(
        tr("“%1” is called “%2” now, in its articles too.").arg(from.left(60), to.left(60)));
}

QString DeskKeeper::language() const
{
    return m_settings.language.isEmpty() ? QStringLiteral("en") : m_settings.language;
}

void DeskKeeper::changeKind(const Kind &kind, KindChange change)
{
    if (!m_session)
        return;
    change.id = kind.id;
    change.version = kind.version;
    change.language = language();
    follow<Kind>(Settings(*m_session).changeKind(change),
                 tr("keep the kind"),
                 [this, before = kind, change](const Kind &now) {
                     m_undo = [this, now, before, change] {
                         const QString primary = change.language.section(u'-', 0, 0).toLower();
                         KindChange back;
                         back.reviewDays = before.reviewDays;
                         if (!change.name.isEmpty())
                             back.name = before.name.in(change.language);
                         if (change.target)
                             back.target = before.target;
                         if (change.headlineLimit)
                             back.headlineLimit = before.headlineLimit;
                         if (change.dekLimit)
                             back.dekLimit = before.dekLimit;
                         if (change.beginning)
                             back.beginning = before.beginning.byLanguage.value(primary);
                         changeKind(now, back);
                     };
                     readSettings();
                     Q_EMIT kept(tr("The kind is kept."));
                 });
}

void DeskKeeper::addPerson(const Person &person)
{
    if (!m_session)
        return;
    follow<Person>(
        Settings(*m_session).addPerson(person), tr("add to the roster"), [this](const Person &now) {
            // The record knows the name from now on; who was added by mistake no longer works here.
            m_undo = [this, now] {
                Person gone = now;
                gone.active = false;
                changePerson(now, gone);
            };
            readPeople();
            Q_EMIT kept(tr("“%1” is on the roster.").arg(now.name.left(60)));
        });
}

void DeskKeeper::changePerson(const Person &before, const Person &wanted)
{
    if (!m_session)
        return;
    follow<Person>(Settings(*m_session).changePerson(before, wanted),
                   tr("change the roster"),
                   [this, before](const Person &now) {
                       m_undo = [this, now, before] {
                           changePerson(now, before);
                       };
                       std::replace(m_people.begin(), m_people.end(), before, now);
                       Q_EMIT peopleRead();
                       readPeople();
                       Q_EMIT kept(tr("The roster is kept."));
                   });
}

void DeskKeeper::renamePerson(const Person &before, const QString &name)
{
    if (!m_session || m_busy)
        return;
    m_busy = true;
    const QString doing = tr("rename somebody on the roster");
    follow<RenamedPerson>(
        Settings(*m_session).renamePerson(before, name),
        doing,
        [this, before, doing](const RenamedPerson &renamed) {
            m_busy = false;
            readPeople();
            if (renamed.person.name == before.name)
                return;
            m_undo = [this, now = renamed.person, before] {
                renamePerson(now, before.name);
            };
            if (renamed.stopped)
                Q_EMIT refused(*renamed.stopped, doing);
            Q_EMIT kept(tr("“%1” is called “%2” now, in their articles too. The record keeps the "
                           "former name.")
                            .arg(before.name.left(60), renamed.person.name.left(60)));
        },
        [this] {
            m_busy = false;
            Q_EMIT peopleRead(); // the name as it is
        });
}

void DeskKeeper::undo()
{
    if (const auto step = std::exchange(m_undo, {}))
        step();
}

} // namespace stet
