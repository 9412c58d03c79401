// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/settings.h"
#include "core/model/desk_info.h"
#include "core/model/kind.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace stet {

class DeskSession;

/// What one desk says of itself, as the settings show and change it: asks the desk, tells when it
/// changed here or elsewhere, and remembers how the last step is undone. Owned by the settings'
/// dialog, which may outlive the session; UI thread.
class DeskKeeper : public QObject
{
    Q_OBJECT

public:
    DeskKeeper(DeskSession &session, QObject *parent);

    /// Why nothing can be changed; empty: it can.
    [[nodiscard]] const QString &readOnlyReason() const;
    [[nodiscard]] const DeskSettings &settings() const;
    [[nodiscard]] const std::vector<Kind> &kinds() const;
    [[nodiscard]] const std::vector<Person> &people() const;
    /// The desk's categories in their order, and behind them those that articles have besides.
    [[nodiscard]] QStringList categories() const;
    /// How many articles have a category, those in the trash as well.
    [[nodiscard]] int useOf(const QString &category) const;

    /// `then` is called once they are kept, before `settingsRead`; not where they are refused.
    void keep(const DeskSettings &wanted, const std::function<void()> &then = {});
    void setCategories(const QStringList &wanted);
    /// In the desk's list and in all articles that have it.
    void renameCategory(const QString &from, const QString &to);
    /// Name and text are those of the desk's language; id and version are the kind's.
    void changeKind(const Kind &kind, KindChange change);
    /// The desk's, or English where it has none.
    [[nodiscard]] QString language() const;
    void addPerson(const Person &person);
    void changePerson(const Person &before, const Person &wanted);
    /// On the roster, and as owner and checker of all articles.
    void renamePerson(const Person &before, const QString &name);

    /// A step of several parts is under way; whoever owns this waits for its end.
    [[nodiscard]] bool isBusy() const;

    /// Takes the last step back that was done here.
    void undo();

Q_SIGNALS:
    void settingsRead();
    void kindsRead();
    void peopleRead();
    void useRead();
    /// In the list and in its articles.
    void categoryRenamed(const QString &from, const QString &to);
    /// Something was kept; `undo` takes it back.
    void kept(const QString &what);
    void refused(const stet::Error &error, const QString &doing);

private:
    enum class Retry { Once, No };

    void readSettings();
    void readPeople();
    void renameInList(const QString &from, const QString &to, Retry retry);
    void renamed(const QString &from, const QString &to, const DeskSettings &now);
    void
    update(const DeskSettings &wanted, const QString &what, const std::function<void()> &then = {});
    void moveArticles(const QString &from, const QString &to, std::function<void()> then);
    template <class T>
    void follow(QFuture<Result<T>> work,
                const QString &doing,
                std::function<void(const T &)> then,
                std::function<void()> failed = {});

    QPointer<DeskSession> m_session;
    QString m_readOnlyReason;
    DeskSettings m_settings;
    std::vector<Kind> m_kinds;
    std::vector<Person> m_people;
    CategoryUse m_use;
    std::function<void()> m_undo;
    bool m_busy = false;
};

} // namespace stet
