// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/model/language.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// Asks for what a new desk needs: its name, the folder that it becomes, its language and, if
/// there is one, its address. Makes no file.
class NewDeskDialog : public QDialog
{
    Q_OBJECT

public:
    NewDeskDialog(const Languages &languages, QWidget *parent = nullptr);

    /// Says that the desk is made of what `folder` holds, and names it after that.
    void takeFrom(const QString &folder);

    /// The folder of the new desk, ending in ".stet".
    [[nodiscard]] QString path() const;
    [[nodiscard]] DeskSettings settings() const;

private:
    void chooseFolder();
    void check();
    enum class Place { Free, Taken };
    void showPlace(Place place);

    QLineEdit *m_name;
    QLineEdit *m_folder;
    QComboBox *m_language;
    QLineEdit *m_address;
    PlainLabel *m_result;
    QPushButton *m_create;
};

} // namespace stet
