// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QObject>
#include <QUuid>

#include <vector>

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
/// made. Owned by the desk's view; UI thread.
class SavedSearches : public QObject
{
    Q_OBJECT

public:
    /// `desk` names the desk in the settings.
    SavedSearches(const QString &desk, QObject *parent);

    [[nodiscard]] const std::vector<SavedSearch> &all() const;
    [[nodiscard]] const SavedSearch *byId(const QUuid &id) const;
    [[nodiscard]] const SavedSearch *byQuery(const ArticleQuery &query) const;

    /// Names are one line of at most 200 characters; an empty one is refused (null id).
    QUuid add(const QString &name, const ArticleQuery &query);
    void rename(const QUuid &id, const QString &name);

    /// Gives back what `insert` takes to undo it.
    std::pair<SavedSearch, int> remove(const QUuid &id);
    void insert(const SavedSearch &search, int at);

Q_SIGNALS:
    void changed();

private:
    void keep();

    QString m_key;
    std::vector<SavedSearch> m_all;
};

/// Whether two queries find the same articles, in whatever order.
[[nodiscard]] bool asksTheSame(const ArticleQuery &a, const ArticleQuery &b);

/// A query in the form that settings keep. Reading passes by what it does not know.
[[nodiscard]] QJsonObject toJson(const ArticleQuery &query);
[[nodiscard]] ArticleQuery articleQueryFromJson(const QJsonObject &json);

} // namespace stet
