// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/desk_session.h"
#include "core/model/source.h"
#include "ui/sources/rests_model.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace stet {

/// Reads what rests on a source: the desk's verbs give keys and articles, the pool parses. Of
/// several readings only the last is told. Owned by the source's page; UI thread.
class RestsReader : public QObject
{
    Q_OBJECT

public:
    RestsReader(DeskSession &session, const Languages &languages, QObject *parent);

    void read(const Source &source);
    /// What is being read is not wanted any more.
    void forget();

Q_SIGNALS:
    void found(const std::vector<stet::RestingSentence> &sentences);
    void failed(const stet::Error &error);

private:
    /// The sources that were merged, and their keys, by now.
    struct Merged
    {
        std::vector<SourceId> ids;
        QStringList keys;
    };

    void readKeys(int reading, std::vector<SourceId> open, const Merged &merged);
    void readArticles(int reading, const Merged &merged);
    void addClaims(int reading,
                   const std::vector<SourceId> &sources,
                   const std::vector<RestingSentence> &sentences);

    DeskSession &m_session;
    const Languages &m_languages;
    int m_reading = 0; ///< the newest; earlier answers are dropped
};

} // namespace stet
