// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/target.h"

#include <QObject>
#include <QTimer>

namespace stet {

class MarkdownEditor;

/// Tells how long the words are that are chosen in the text, once the choice rests. Owned by the
/// workspace; UI thread, counts on the pool.
class ChosenLength : public QObject
{
    Q_OBJECT

public:
    ChosenLength(MarkdownEditor &editor, QObject *parent);

Q_SIGNALS:
    /// Without words or characters where nothing is chosen; its minutes are not counted.
    void counted(const stet::TextLength &chosen);

private:
    void look();
    void count();
    void tell(const TextLength &chosen);

    MarkdownEditor &m_editor;
    QTimer m_rest;
    TextLength m_told;
    int m_asked = 0;
};

} // namespace stet
