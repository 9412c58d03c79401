// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/source.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace stet {

class MarkdownEditor;

/// What can become of files that were dropped on the text or pasted into it: pictures are inserted,
/// a source in CSL-JSON is cited, a list of them goes into the library, what holds words is offered
/// to be kept as a source that says them, and any other file to be entered as one. Nothing is
/// changed until a person says so. Owned by the workspace; UI thread.
class FileOffer : public QObject
{
    Q_OBJECT

public:
    FileOffer(MarkdownEditor &editor, QObject *parent);

    void take(const QStringList &paths);
    /// Another article is shown: nothing that is being read goes into it.
    void forget();

Q_SIGNALS:
    void picturesGiven(const QStringList &paths);
    /// Sources to be taken into the library.
    void listGiven(const QStringList &paths);
    /// A source to be cited at the caret, with what is known of it.
    void citeWanted(const stet::Source &source);
    /// A file is to be kept as what a source says, and that to be cited at the caret.
    void keepWanted(const QString &path);
    void said(const QString &text);

private:
    void readList(const QString &path);
    void offer(const QString &path);
    void cite(const QString &path);

    MarkdownEditor &m_editor;
    quint64 m_round = 0; ///< answers of an earlier one are dropped
};

/// What a file that is no picture is called as a source: its name is the title, the kind by its
/// ending.
[[nodiscard]] Source sourceOfFile(const QString &path);

/// Whether a file is a picture by its name.
[[nodiscard]] bool isPictureName(const QString &path);

} // namespace stet
