// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/pictures/picture_inserter.h"

#include <QWidget>

class QPushButton;

namespace stet {

class PlainLabel;

/// Which picture stands above the text: its name in the desk, with buttons to choose another and
/// to take it away. A picture is kept in the desk before it is named. UI thread.
class LeadPicture : public QWidget
{
    Q_OBJECT

public:
    explicit LeadPicture(PictureDoor door, QWidget *parent = nullptr);

    void setName(const QString &name);
    [[nodiscard]] QString name() const;
    void setReadOnly(bool readOnly);
    void takeFile(const QString &path);
    /// A picture that is being read is no longer wanted: another article is shown.
    void forget();

Q_SIGNALS:
    void edited();
    void refused(const stet::Error &error);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void showName();
    void give(const QString &name);

    PictureDoor m_door;
    PlainLabel *m_label;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QString m_name;
    bool m_readOnly = false;
    quint64 m_round = 0; ///< answers to an earlier wish, or for an earlier article, are dropped
};

} // namespace stet
