// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft_edit.h"

#include <QObject>
#include <QString>

#include <vector>

class QTextDocument;

namespace stet {

/// A document's text as one string, kept in step with each change: what is asked for at each key
/// costs no walk over the document, and keeps characters that QTextDocument::toPlainText alters
/// (no-break spaces). Positions are those of the document. Lives beside it on the UI thread.
class TextMirror : public QObject
{
    Q_OBJECT

public:
    TextMirror(QTextDocument &document, QObject *parent);

    [[nodiscard]] const QString &text() const;

    /// Puts another text into the document, without `edited`.
    void load(const QString &text);

    /// Makes the document's text `text` by one change over what differs; tells it by `edited` like
    /// any other change.
    void replaceWith(const QString &text);

    /// Applies edits in order, as one change of the document and without `edited`; false, and
    /// nothing changed, where one does not fit.
    bool apply(const std::vector<DraftEdit> &edits);

Q_SIGNALS:
    /// At `position`, `removed` became `inserted`. Never sent for a change of looks alone.
    void edited(qsizetype position, const QString &removed, const QString &inserted);
    /// The same in numbers of units, for `apply` as well: for what keeps places in the text. Once
    /// for each of its edits, in their order and when all are done.
    void changed(qsizetype position, qsizetype removed, qsizetype inserted);

private:
    void contentsChanged(int position, int removed, int added);

    QTextDocument &m_document;
    QString m_text;
    bool m_loading = false;
};

} // namespace stet
