// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QObject>
#include <QUuid>

#include <functional>
#include <vector>

class QTimer;

namespace stet {

/// A question to the list that a person gave a name.
struct SavedSearch
{
    QUuid id;
    QString name;
    ArticleQuery query;

    bool operator==(const SavedSearch &) const = default;
};

/// The user's saved searches of one desk, in the user's settings, in the order in which they were
/// made. Every window and program of this user has the same ones: each change is made to what the
/// settings hold at that moment, and what others change is seen. Owned by the desk's view; UI
/// thread.
class SavedSearches : public QObject
{
    Q_OBJECT

public:
    /// `desk` names the desk in the settings.
    SavedSearches(const QString &desk, QObject *parent);

    [[nodiscard]] const std::vector<SavedSearch> &all() const;
    [[nodiscard]] const SavedSearch *byId(const QUuid &id) const;

    /// Names are one line of at most 200 characters; an empty one is refused (null id). A question
    /// that is kept already gets this name.
    QUuid add(const QString &name, const ArticleQuery &query);
    void rename(const QUuid &id, const QString &name);

    /// Gives back what `insert` takes to undo it.
    std::pair<SavedSearch, int> remove(const QUuid &id);
    void insert(const SavedSearch &search, int at);
    /// The category is called otherwise from now on.
    void renameCategory(const QString &from, const QString &to);

Q_SIGNALS:
    void changed();

private:
    using All = std::vector<SavedSearch>;

    [[nodiscard]] All read() const;
    void look();
    void watch();
    void change(const std::function<void(All &)> &step);

    QString m_key;
    QTimer *m_lookTimer;
    All m_all;
};

/// Whether two queries find the same articles, in whatever order.
[[nodiscard]] bool asksTheSame(const ArticleQuery &a, const ArticleQuery &b);

/// A query in the form that settings keep. Reading passes by what it does not know.
[[nodiscard]] QJsonObject toJson(const ArticleQuery &query);
[[nodiscard]] ArticleQuery articleQueryFromJson(const QJsonObject &json);

} // namespace stet
