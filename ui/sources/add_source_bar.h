// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QUrl>

class QLineEdit;
class QPushButton;

namespace stet {

/// The line above the list into which a link is pasted that is to become a source. Enter adds it;
/// what was typed stays until it is added. UI thread.
class AddSourceBar : public QFrame
{
    Q_OBJECT

public:
    explicit AddSourceBar(QWidget *parent = nullptr);

    /// Puts the caret into it; a web address in the clipboard is there already.
    void begin(const QUrl &link = {});
    /// A link was taken: the field is empty again.
    void finish();

Q_SIGNALS:
    void addRequested(const QString &url);
    /// To fill in a source that needs no link.
    void writeRequested();
    /// Escape or the arrow down.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();

    QLineEdit *m_link;
    QPushButton *m_add;
};

} // namespace stet
