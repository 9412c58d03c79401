// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stet {

/// Asks for an attestation: who saw or heard what, when and how, where the words cannot be kept.
/// UI thread.
class AttestDialog : public QDialog
{
    Q_OBJECT

public:
    /// `before` fills the fields: the source that is offered first, or what was refused.
    AttestDialog(const QString &claim,
                 const std::shared_ptr<const CheckAids> &aids,
                 const NewEvidence &before,
                 QWidget *parent);

    [[nodiscard]] NewEvidence evidence() const;

private:
    void update();

    QComboBox *m_source;
    QLineEdit *m_who;
    QPlainTextEdit *m_what;
    QLineEdit *m_when;
    QLineEdit *m_how;
    QPushButton *m_bind;
};

} // namespace stet
