// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace stet {

class FlowLayout;
class PlainLabel;

/// What stands in place of a list without rows: a picture, why there is nothing, and buttons with
/// what to do next. Scrolls where there is no room. UI thread.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    /// Stands behind those before it.
    QPushButton *addButton(const QString &text);
    /// `icon` is the name of one.
    void showWords(const QString &icon, const QString &title, const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintPicture();

    QWidget *m_inside;
    QLabel *m_picture;
    PlainLabel *m_title;
    PlainLabel *m_text;
    FlowLayout *m_buttons;
    QString m_icon;
};

} // namespace stet
