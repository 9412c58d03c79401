// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_lease.h"

#include "core/desk/desk_session.h"

namespace stet {

DeskLease::DeskLease(std::shared_ptr<DeskSession> session)
    : DeskLease(std::make_shared<Desk>(Desk{std::move(session), 0, 0}))
{}

DeskLease::DeskLease(std::shared_ptr<Desk> desk)
    : m_desk(std::move(desk))
{
    ++m_desk->staying;
    ++m_desk->holding;
}

DeskLease::~DeskLease()
{
    release();
}

std::shared_ptr<DeskLease> DeskLease::another() const
{
    return std::shared_ptr<DeskLease>(new DeskLease(m_desk));
}

const std::shared_ptr<DeskSession> &DeskLease::session() const
{
    return m_desk->session;
}

void DeskLease::leave()
{
    if (!m_leaving)
        --m_desk->staying;
    m_leaving = true;
}

void DeskLease::stay()
{
    if (m_leaving && !m_released)
        ++m_desk->staying;
    m_leaving = m_released;
}

bool DeskLease::othersStay() const
{
    return m_desk->staying > (m_leaving ? 0 : 1);
}

bool DeskLease::release()
{
    leave();
    if (!m_released)
        --m_desk->holding;
    m_released = true;
    return m_desk->holding == 0;
}

} // namespace stet
