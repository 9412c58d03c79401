// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plain_label.h"

namespace stet {

class ProseField;

/// Says how long the headline or the dek is of what its kind allows, while one types in it, and as
/// long as it is too long. Stands above the fields and moves nothing. Owned by the form; UI thread.
class LimitNote : public PlainLabel
{
    Q_OBJECT

public:
    LimitNote(ProseField &headline, ProseField &dek, QWidget *parent);

    /// In characters; 0: none.
    void setLimits(int headline, int dek);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLength();

    ProseField &m_headline;
    ProseField &m_dek;
    int m_headlineLimit = 0;
    int m_dekLimit = 0;
};

} // namespace stet
