// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;

namespace stet {

class PlainLabel;

/// What a list says in place of rows: why there are none, and what to do next. Lies over the list,
/// which stays where it is and keeps the keyboard. UI thread.
class EmptyWords : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyWords(QAbstractItemView &list);

    /// Shown while `title` is not empty. Screen readers hear it with the list.
    void say(const QString &title, const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView &m_list;
    PlainLabel *m_title;
    PlainLabel *m_words;
};

} // namespace stet
